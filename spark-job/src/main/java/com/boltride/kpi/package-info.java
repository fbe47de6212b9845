/**
 * The daily KPI report: reads the completed trips of a day, counts each trip once and writes one JSON object.
 *
 * <p>How one day flows, with the class that does it:
 *
 * <ol>
 *   <li>{@link com.boltride.kpi.CompletedTrips} lists the day's objects, {@link com.boltride.kpi.SlicePack} deals
 *       them out to tasks.
 *   <li>{@link com.boltride.kpi.SliceReader} turns each task's bytes into one {@link com.boltride.kpi.TripBlock} of
 *       columns, which Spark keeps for the steps that follow: the input is read once.
 *   <li>{@link com.boltride.kpi.RepeatedTrips} shuffles the trip keys, and nothing else, to find the trips that occur
 *       more than once.
 *   <li>{@link com.boltride.kpi.DayTotals} is folded over each block and merged: sums, counts and extremes.
 *   <li>{@link com.boltride.kpi.QuantileSearch} narrows in on the exact median and 95th percentile.
 *   <li>{@link com.boltride.kpi.ReportStore} writes the {@link com.boltride.kpi.KpiReport}.
 * </ol>
 */
@NullMarked
package com.boltride.kpi;

import org.jspecify.annotations.NullMarked;
