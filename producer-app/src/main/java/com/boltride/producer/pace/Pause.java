package com.boltride.producer.pace;

import java.time.Duration;

/** A way to wait. */
@FunctionalInterface
public interface Pause {

    /** @throws InterruptedException if there is a reason to wait no longer */
    void of(Duration duration) throws InterruptedException;
}
