package com.boltride.trip;

/** The two halves of a trip. Each travels on a stream of its own. */
public enum EventKind {
    START,
    END
}
