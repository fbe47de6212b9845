package com.boltride.faults;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides about calls, one after the other, as {@link Faults} ask for and their seed has it. Safe for several threads. */
final class Dice {

    private final Faults faults;
    private final Random random;
    private final List<Fault> any;
    private final List<Fault> whole;

    Dice(Faults faults) {
        this.faults = faults;
        this.random = new Random(faults.seed());
        this.any = faults.mix().stream().sorted(Comparator.naturalOrder()).toList();
        this.whole = any.stream().filter(fault -> fault != Fault.PARTIAL).toList();
    }

    Faults faults() {
        return faults;
    }

    /**
     * How the next call is broken, or null if it is not.
     *
     * @param batch whether it has entries that can fail alone
     */
    synchronized @Nullable Fault next(boolean batch) {
        List<Fault> possible = batch ? any : whole;
        boolean broken = random.nextDouble() < faults.share();
        return broken && !possible.isEmpty() ? possible.get(random.nextInt(possible.size())) : null;
    }

    /** Which entries of a batch fail: about half, and one at least. @param entries 1 or more */
    synchronized Set<Integer> failing(int entries) {
        Set<Integer> failing = new TreeSet<>(List.of(random.nextInt(entries)));
        for (int i = 0; i < entries; i++) {
            if (random.nextBoolean()) {
                failing.add(i);
            }
        }
        return failing;
    }

    /** One of several words for the same thing. */
    synchronized String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
