package com.boltride.kpi;

/** What the report gives quantiles of; every trip has each. */
enum Measure {
    FARE,
    DURATION;

    DecimalColumn column(TripBlock block) {
        return this == FARE ? block.fares : block.durations;
    }

    DecimalTotals totals(DayTotals totals) {
        return this == FARE ? totals.fares : totals.durations;
    }
}
