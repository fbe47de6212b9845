package com.boltride.service.access;

/** What somebody may do. An operator may do what a viewer may. Tokens name roles as they are written here. */
public final class Role {

    /** Reads: reports, runs, dead letters, metrics. */
    public static final String VIEWER = "viewer";

    /** Reads and changes. */
    public static final String OPERATOR = "operator";

    private Role() {}
}
