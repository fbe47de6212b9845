package com.boltride.bench.consumer;

import com.boltride.bench.fixture.FixtureClient;
import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.time.Duration;

/** Has a contender consume a backlog, and looks what that costs. */
final class Drain {

    private static final long LOOK_MILLIS = 20;
    private static final Duration STALLED = Duration.ofMinutes(4);
    private static final double NANOS_PER_SECOND = 1e9;

    private final FixtureClient fixtures;
    private final Settled table;

    /** @param table where the events end up */
    Drain(FixtureClient fixtures, Settled table) {
        this.fixtures = fixtures;
        this.table = table;
    }

    /** Counts the events that a table has taken so far. */
    @FunctionalInterface
    interface Settled {
        long count() throws IOException, InterruptedException;
    }

    /**
     * What draining has cost.
     *
     * @param cpuMicros CPU time of the whole process for each event
     * @param eventsPerSecond from the first that was seen to be written to the last
     */
    record Cost(double cpuMicros, double eventsPerSecond) {}

    /**
     * Releases events and returns when all of them are in the table.
     *
     * @throws CommandFailedException if the contender ends, or writes nothing for four minutes
     */
    Cost of(Contender contender, int events) throws IOException, InterruptedException {
        long before = table.count();
        Duration cpuBefore = contender.process().cpuTime();
        fixtures.release(contender.stream(), events);
        long first = awaitMore(contender, before);
        long firstAt = System.nanoTime();
        long settled = first;
        while (settled < before + events) {
            settled = awaitMore(contender, settled);
        }
        long lastAt = System.nanoTime();
        Duration cpu = contender.process().cpuTime().minus(cpuBefore);
        return new Cost(
                cpu.toNanos() / 1e3 / events, (settled - first) * NANOS_PER_SECOND / Math.max(1, lastAt - firstAt));
    }

    private long awaitMore(Contender contender, long known) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + STALLED.toNanos();
        while (true) {
            long settled = table.count();
            if (settled > known) {
                return settled;
            }
            contender.process().requireAlive();
            if (System.nanoTime() > deadline) {
                throw CommandFailedException.underWay(
                        contender.name() + " has written nothing for " + STALLED.toSeconds() + " s\nlog: "
                                + contender.process().log());
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
