package com.boltride.bench;

import com.boltride.cli.console.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs several things in turn, again and again: so the machine's moods meet all of them. */
public final class Trials {

    private final BenchOptions options;
    private final Console console;

    public Trials(Bench bench) {
        this.options = bench.options();
        this.console = bench.console();
    }

    /**
     * One of the things.
     *
     * @param what it is
     * @param unit of what a run gives
     */
    public record Trial(String what, String unit, Run run) {}

    /** Does what is measured, once. */
    @FunctionalInterface
    public interface Run {
        double measure() throws IOException, InterruptedException;
    }

    /** @return the samples of each trial, in their order */
    public List<Samples> run(Trial... trials) throws IOException, InterruptedException {
        List<List<Double>> values = new ArrayList<>();
        for (int i = 0; i < trials.length; i++) {
            values.add(new ArrayList<>());
        }
        for (int run = 1; run <= options.runs(); run++) {
            for (int i = 0; i < trials.length; i++) {
                String what = trials[i].what() + ", run " + run + " of " + options.runs();
                console.progress("  " + what);
                double value = trials[i].run().measure();
                console.line(String.format(Locale.ROOT, "  %s: %.4g %s", what, value, trials[i].unit()));
                values.get(i).add(value);
            }
        }
        List<Samples> samples = new ArrayList<>();
        for (int i = 0; i < trials.length; i++) {
            samples.add(new Samples(trials[i].what(), trials[i].unit(), values.get(i)));
        }
        return samples;
    }
}
