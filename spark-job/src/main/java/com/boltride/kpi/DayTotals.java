package com.boltride.kpi;

import java.io.Serializable;

/** What the report needs of any number of trips, except the quantiles; totals of parts merge into those of the whole. */
final class DayTotals implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HOURS = 24;

    final DecimalTotals fares = new DecimalTotals();
    final DecimalTotals durations = new DecimalTotals();
    final DecimalSum tips = new DecimalSum();
    final DecimalSum distances = new DecimalSum();
    final DecimalSum estimatedFares = new DecimalSum();
    /** Of the trips that have an estimate. */
    final DecimalSum faresWithEstimate = new DecimalSum();

    final TextCounts origins = new TextCounts();
    final TextCounts destinations = new TextCounts();
    final TextCounts paymentTypes = new TextCounts();
    final CorruptRecords corrupt = new CorruptRecords();
    final OutOfBounds outOfBounds = new OutOfBounds();
    final long[] tripsByHour = new long[HOURS];
    private long trips;
    private long tripsWithEstimate;
    private long repeated;

    static DayTotals of(DistinctTrips trips, Plausibility plausible) {
        DayTotals totals = new DayTotals();
        TripBlock block = trips.block();
        for (int row = trips.next(0); row < block.rows(); row = trips.next(row + 1)) {
            totals.add(block, row);
            totals.outOfBounds.add(plausible, block, row);
        }
        totals.repeated = trips.repeated().cardinality();
        totals.origins.merge(TextCounts.of(trips, block.origins));
        totals.destinations.merge(TextCounts.of(trips, block.destinations));
        totals.paymentTypes.merge(TextCounts.of(trips, block.paymentTypes));
        totals.corrupt.merge(block.corrupt);
        return totals;
    }

    DayTotals merge(DayTotals other) {
        trips += other.trips;
        tripsWithEstimate += other.tripsWithEstimate;
        repeated += other.repeated;
        fares.merge(other.fares);
        durations.merge(other.durations);
        tips.merge(other.tips);
        distances.merge(other.distances);
        estimatedFares.merge(other.estimatedFares);
        faresWithEstimate.merge(other.faresWithEstimate);
        origins.merge(other.origins);
        destinations.merge(other.destinations);
        paymentTypes.merge(other.paymentTypes);
        corrupt.merge(other.corrupt);
        outOfBounds.merge(other.outOfBounds);
        for (int hour = 0; hour < HOURS; hour++) {
            tripsByHour[hour] += other.tripsByHour[hour];
        }
        return this;
    }

    long trips() {
        return trips;
    }

    long tripsWithEstimate() {
        return tripsWithEstimate;
    }

    /** Copies that were left out. */
    long repeated() {
        return repeated;
    }

    private void add(TripBlock block, int row) {
        trips++;
        tripsByHour[block.endHour(row)]++;
        fares.add(block.fares, row);
        durations.add(block.durations, row);
        block.tips.addTo(tips, row);
        block.distances.addTo(distances, row);
        if (block.estimatedFares.isPresent(row)) {
            tripsWithEstimate++;
            block.fares.addTo(faresWithEstimate, row);
            block.estimatedFares.addTo(estimatedFares, row);
        }
    }
}
