package com.boltride.producer;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** CSV files of many trips, of which some rows are bad. */
record TripFiles(String prefix, int trips, int badEvery) {

    /** A start each; of every {@code badEvery}th the time is missing. */
    String starts() {
        return "trip_id,pickup_location_id,dropoff_location_id,pickup_datetime\n"
                + rows(i -> id(i) + ",93,94," + (isBad(i) ? "" : "2024-05-25 13:19:00"));
    }

    /** An end each; of every {@code badEvery}th the fare is negative. */
    String ends() {
        return "trip_id,dropoff_datetime,fare_amount\n"
                + rows(i -> id(i) + ",2024-05-25 13:29:00," + (isBad(i) ? "-1" : "12.30"));
    }

    /** Of the trips whose rows are good. */
    List<String> goodIds() {
        return IntStream.range(0, trips)
                .filter(i -> !isBad(i))
                .mapToObj(this::id)
                .toList();
    }

    int badRows() {
        return (int) IntStream.range(0, trips).filter(this::isBad).count();
    }

    private boolean isBad(int i) {
        return i % badEvery == badEvery - 1;
    }

    private String id(int i) {
        return prefix + i;
    }

    private String rows(IntFunction<String> row) {
        return IntStream.range(0, trips).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }
}
