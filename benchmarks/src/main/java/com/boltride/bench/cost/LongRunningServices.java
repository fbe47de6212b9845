package com.boltride.bench.cost;

import static com.boltride.bench.cost.Prices.HOURS_A_MONTH;
import static com.boltride.bench.cost.Prices.SECONDS_A_MONTH;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * This pipeline, with the settings of {@code infrastructure/cdk.json} and as many shards and tasks as the rate needs.
 *
 * @param indexOpenTrips as in the settings
 */
record LongRunningServices(boolean indexOpenTrips) implements Design {

    /** A full shard takes 1,000 records a second; what is above this share is room for peaks. */
    private static final double FILL = 0.7;

    private static final double RECORDS_OF_A_SHARD = 1_000;
    private static final double LEAST_SHARDS = 2;

    /** Of the table, each of which has a shard of the table's stream; it begins with four. */
    private static final double WRITES_OF_A_PARTITION = 1_000;

    private static final double LEAST_PARTITIONS = 4;

    /** Goal of the benchmark cpu-per-event; completion-stager is taken to need as much for a trip. */
    private static final double CPU_SECONDS_AN_EVENT = 45e-6;

    private static final double CPU_FILL = 0.6;
    private static final double CONSUMER_VCPU = 0.5;
    private static final double CONSUMER_GB = 1;
    private static final double OTHER_VCPU = 1;
    private static final double OTHER_GB = 3;

    /** Twice a second each shard is read and, if there was anything, its checkpoint is written. */
    private static final double READS_A_SECOND = 2;

    private static final double SECONDS_A_RENEWAL = 10.0 / 3;
    private static final double TRIPS_AN_OBJECT = 10_000;
    private static final double FLUSH_SECONDS = 60;

    /** NAT gateway and its address, CloudWatch, secrets and the like: docs/operations.md. */
    private static final double STANDING = 73;

    private static final double JOB_VCPU = 3;
    private static final double JOB_GB_A_VCPU = 2;
    private static final double JOB_START_HOURS = 2.0 / 60;

    /** Above what kpi-report measures, two cores together. */
    private static final double JOB_CPU_SECONDS_A_TRIP = 6e-6;

    private static final double DAYS_A_MONTH = HOURS_A_MONTH / 24;
    private static final double SECONDS_A_DAY = 86_400;

    @Override
    public Map<String, Double> monthly(double rate) {
        double trips = rate * SECONDS_A_MONTH;
        double shards = shards(rate);
        double partitions = partitions(rate);
        Map<String, Double> monthly = new LinkedHashMap<>();
        monthly.put("Kinesis shards", 2 * shards * HOURS_A_MONTH * Prices.KINESIS_SHARD_HOUR);
        monthly.put("Kinesis records", 2 * trips * Prices.KINESIS_PUT_UNIT);
        monthly.put("table writes", 2 * trips * Prices.DYNAMODB_WRITE);
        monthly.put("index of open trips", indexOpenTrips ? 2 * trips * Prices.DYNAMODB_WRITE : 0.0);
        monthly.put("leases", leases(rate, 2 * shards) + leases(rate / 2, partitions));
        monthly.put(
                "reads of the table's stream",
                partitions * READS_A_SECOND * SECONDS_A_MONTH * Prices.DYNAMODB_STREAMS_READ);
        monthly.put("compute", tasks(rate));
        monthly.put("S3 objects", Math.max(trips / TRIPS_AN_OBJECT, objectsByAge(rate, partitions)) * Prices.S3_PUT);
        monthly.put("KPI job", job(rate));
        monthly.put("standing", STANDING);
        return monthly;
    }

    /** Of each of the two streams. */
    static double shards(double rate) {
        return Math.max(LEAST_SHARDS, Math.ceil(rate / (RECORDS_OF_A_SHARD * FILL)));
    }

    static double partitions(double rate) {
        return Math.max(LEAST_PARTITIONS, Math.ceil(2 * rate / (WRITES_OF_A_PARTITION * FILL)));
    }

    /** Of each of the three services that consume a stream. */
    static double consumers(double rate) {
        return Math.max(1, Math.ceil(rate * CPU_SECONDS_AN_EVENT / (CONSUMER_VCPU * CPU_FILL)));
    }

    private static double leases(double rateOfEach, double shards) {
        double checkpoints = Math.min(READS_A_SECOND * shards, 2 * rateOfEach);
        return (checkpoints + shards / SECONDS_A_RENEWAL) * SECONDS_A_MONTH * Prices.DYNAMODB_WRITE;
    }

    private static double tasks(double rate) {
        double consumers = 3 * consumers(rate);
        double vcpu = consumers * CONSUMER_VCPU + OTHER_VCPU;
        double gb = consumers * CONSUMER_GB + OTHER_GB;
        return HOURS_A_MONTH * (vcpu * Prices.FARGATE_VCPU_HOUR + gb * Prices.FARGATE_GB_HOUR);
    }

    /** A shard with any trip puts one object at least each time the flush age has passed. */
    private static double objectsByAge(double rate, double partitions) {
        return Math.min(rate, partitions / FLUSH_SECONDS) * SECONDS_A_MONTH;
    }

    private static double job(double rate) {
        double work = rate * SECONDS_A_DAY * JOB_CPU_SECONDS_A_TRIP / 3_600;
        double hours = JOB_VCPU * JOB_START_HOURS + work;
        return DAYS_A_MONTH * hours * (Prices.EMR_VCPU_HOUR + JOB_GB_A_VCPU * Prices.EMR_GB_HOUR);
    }
}
