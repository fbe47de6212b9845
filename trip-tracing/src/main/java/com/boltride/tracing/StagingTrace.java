package com.boltride.tracing;

/** The trace of a completed trip that waits to be staged. */
@FunctionalInterface
public interface StagingTrace {

    /** Of a trip that nobody follows. */
    StagingTrace NONE = key -> {};

    /** It is durable. @param key of the object that it is in */
    void staged(String key);
}
