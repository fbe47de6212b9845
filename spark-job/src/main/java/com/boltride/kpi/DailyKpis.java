package com.boltride.kpi;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes the report of a day on Spark. */
final class DailyKpis {
    private static final Logger log = LoggerFactory.getLogger(DailyKpis.class);

    /** Bounds what a task that compares keys holds in memory: some 800,000 keys. */
    private static final long BYTES_PER_SHARE = 256L << 20;

    private final JavaSparkContext spark;
    private final CompletedTrips trips;
    private final Plausibility plausible;
    private final HourlyCounts counts;
    private final Clock clock;

    DailyKpis(JavaSparkContext spark, CompletedTrips trips, Plausibility plausible, HourlyCounts counts, Clock clock) {
        this.spark = spark;
        this.trips = trips;
        this.plausible = plausible;
        this.counts = counts;
        this.clock = clock;
    }

    /** @throws IOException when the day's trips cannot be listed */
    KpiReport of(LocalDate day) throws IOException {
        List<TripObject> objects = trips.on(day);
        List<SlicePack> packs = SlicePack.of(objects, spark.defaultParallelism());
        HandledRecords handled = counts.on(day);
        if (packs.isEmpty()) {
            return KpiReportBuilder.build(day, new DayTotals(), Map.of(), handled, objects.size(), clock.instant());
        }
        JavaRDD<TripBlock> blocks = read(day, packs).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            JavaRDD<DistinctTrips> distinct = RepeatedTrips.leaveOut(blocks, shares(objects, packs.size()));
            DayTotals totals = totals(distinct, plausible).reduce(DayTotals::merge);
            totals.corrupt.examples().forEach(example -> log.warn("corrupt record in {}", example));
            Map<Quantile, BigDecimal> quantiles = totals.trips() == 0
                    ? Map.of()
                    : new QuantileSearch(distinct, totals).find(KpiReportBuilder.QUANTILES);
            return KpiReportBuilder.build(day, totals, quantiles, handled, objects.size(), clock.instant());
        } finally {
            blocks.unpersist(false);
        }
    }

    /** Static, so that what goes to the executors is what is plausible and not all of this. */
    private static JavaRDD<DayTotals> totals(JavaRDD<DistinctTrips> trips, Plausibility plausible) {
        return trips.map(distinct -> DayTotals.of(distinct, plausible));
    }

    private JavaRDD<TripBlock> read(LocalDate day, List<SlicePack> packs) {
        Configuration configuration = spark.hadoopConfiguration();
        Broadcast<SerializableConfiguration> onExecutors =
                spark.broadcast(new SerializableConfiguration(configuration));
        return spark.parallelize(packs, packs.size())
                .map(pack -> new SliceReader(day, onExecutors.value().value()).read(pack));
    }

    private int shares(List<TripObject> objects, int packs) {
        long bytes = objects.stream().mapToLong(TripObject::length).sum();
        return (int) Math.min(packs, Math.max(spark.defaultParallelism(), bytes / BYTES_PER_SHARE + 1));
    }
}
