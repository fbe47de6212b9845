package com.boltride.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the results: something that was measured, alone or against a baseline whose run of the same number was made in
 * the same minute.
 *
 * @param target on what it was measured, such as {@link #FIXTURE}
 * @param baseline null where the goal is for the measured values themselves
 * @param goal null where there is none: the finding is there to be known
 */
public record Finding(
        String target,
        Samples measured,
        @Nullable Samples baseline,
        @Nullable Goal goal) {

    /** A target that speaks the wire protocol and does nothing else. */
    public static final String FIXTURE = "fixture";

    /** The emulators of {@code local-aws}. */
    public static final String EMULATOR = "emulator";

    /** Nothing but this machine. */
    public static final String MACHINE = "machine";

    public Finding {
        if (baseline != null && baseline.values().size() != measured.values().size()) {
            throw new IllegalArgumentException("unequal numbers of runs: " + measured + ", " + baseline);
        }
    }

    /** What the goal is about: the ratios of the runs, or what was measured where there is no baseline. */
    public Spread outcome() {
        return baseline == null ? measured.spread() : Spread.of(ratios(measured.values(), baseline.values()));
    }

    /** Null if there is no goal. */
    public @Nullable Boolean isMet() {
        return goal == null ? null : goal.isMetBy(outcome().median());
    }

    private static List<Double> ratios(List<Double> values, List<Double> baselines) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) / baselines.get(i))
                .toList();
    }
}
