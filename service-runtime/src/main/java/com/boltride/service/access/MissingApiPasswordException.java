package com.boltride.service.access;

/** The service has a REST interface, and nobody has said with which password it is used. */
final class MissingApiPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingApiPasswordException() {
        super("bolt-ride.api.password is not set, and the REST interface has no default password");
    }
}
