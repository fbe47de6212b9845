package com.boltride.bench;

/**
 * How thoroughly is measured.
 *
 * @param runs of each measured thing and of its baseline, interleaved; at least 1
 * @param quick whether to measure with little, to see that everything works; the figures are then worth little
 * @param profile whether services that are measured are recorded by Java Flight Recorder, which costs a few hundredths
 */
public record BenchOptions(int runs, boolean quick, boolean profile) {

    public static final int LEAST_RUNS = 5;

    public BenchOptions {
        if (runs < 1) {
            throw new IllegalArgumentException("runs is " + runs + " but must be at least 1");
        }
    }

    public BenchOptions(int runs, boolean quick) {
        this(runs, quick, false);
    }

    /** How much of something to use. @param thorough unless it is to be quick */
    public int amount(int thorough, int quickly) {
        return quick ? quickly : thorough;
    }
}
