package com.boltride.producer.pace;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says that a run shall stop at its next chunk boundary, and ends its pauses. Safe for use by several threads. */
public final class StopSignal {

    private final CountDownLatch given = new CountDownLatch(1);

    public void give() {
        given.countDown();
    }

    public boolean isGiven() {
        return given.getCount() == 0;
    }

    /** @throws InterruptedException if the signal is given, or the thread is interrupted, before the pause is over */
    public void pause(Duration duration) throws InterruptedException {
        if (given.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the run is to stop");
        }
    }
}
