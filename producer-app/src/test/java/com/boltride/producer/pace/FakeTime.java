package com.boltride.producer.pace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A time that passes only in pauses, and when the test says so. */
public final class FakeTime {

    private final List<Duration> pauses = new ArrayList<>();
    private long nanos = 1_000_000_000;

    public synchronized long nanoTime() {
        return nanos;
    }

    public synchronized void pause(Duration duration) {
        pauses.add(duration);
        nanos += duration.toNanos();
    }

    public synchronized void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
