package com.boltride.bench.micro;

import java.util.Locale;

/**
 * Does the {@linkplain HotPaths hot paths} of an event over and over, with no other process on any side, and prints how many events a
 * second that makes. Arguments: how many seconds it warms up, and how many it counts.
 */
public final class HotPathLoop {

    /** What the line with the rate begins with. */
    public static final String RATE = "events/s: ";

    private static final double NANOS_PER_SECOND = 1e9;

    private HotPathLoop() {}

    public static void main(String[] arguments) throws InterruptedException {
        HotPaths paths = new HotPaths();
        paths.prepare();
        rate(paths, Integer.parseInt(arguments[0]));
        System.out.printf(Locale.ROOT, RATE + "%.0f%n", rate(paths, Integer.parseInt(arguments[1])));
    }

    private static double rate(HotPaths paths, int seconds) throws InterruptedException {
        long begun = System.nanoTime();
        long events = 0;
        while (System.nanoTime() - begun < seconds * NANOS_PER_SECOND) {
            int applied = paths.apply().size();
            for (int i = 0; i < applied; i++) {
                paths.decode();
            }
            events += applied;
        }
        return events * NANOS_PER_SECOND / (System.nanoTime() - begun);
    }
}
