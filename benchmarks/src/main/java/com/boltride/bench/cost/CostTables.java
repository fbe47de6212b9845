package com.boltride.bench.cost;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of {@code docs/cost.md}. */
final class CostTables {

    /** Trips a second. */
    static final List<Double> RATES = List.of(1.0, 100.0, 10_000.0);

    private static final Design OURS = new LongRunningServices(true);
    private static final Design UNINDEXED = new LongRunningServices(false);
    private static final Design ORIGINAL = new FunctionPerShard();

    private CostTables() {}

    /**
     * A row for each thing that money is for: both designs at each rate, in dollars a month, and the sums; these also without the
     * index of open trips, which the original never has.
     */
    static String monthly() {
        return OURS.monthly(1).keySet().stream().map(CostTables::row).collect(Collectors.joining("\n")) + "\n"
                + sums("", OURS) + "\n"
                + sums(", without the index", UNINDEXED);
    }

    private static String sums(String which, Design ours) {
        return "| **a month" + which + "** |"
                + cells(rate -> bold(ours.total(rate)), rate -> bold(ORIGINAL.total(rate))) + "\n"
                + "| **a million trips" + which + "** |"
                + cells(rate -> bold(ours.perMillionTrips(rate)), rate -> bold(ORIGINAL.perMillionTrips(rate)));
    }

    private static String row(String what) {
        return "| " + what + " |"
                + cells(rate -> dollars(OURS.monthly(rate), what), rate -> dollars(ORIGINAL.monthly(rate), what));
    }

    private interface Cell {
        String at(double rate);
    }

    private static String cells(Cell ours, Cell original) {
        return RATES.stream()
                .map(rate -> " " + ours.at(rate) + " | " + original.at(rate) + " |")
                .collect(Collectors.joining());
    }

    private static String dollars(Map<String, Double> monthly, String what) {
        return dollars(monthly.get(what));
    }

    private static String bold(double value) {
        return "**" + dollars(value) + "**";
    }

    private static String dollars(double value) {
        return String.format(Locale.ROOT, value == 0 || value >= 10 ? "%,.0f" : "%.2f", value);
    }
}
