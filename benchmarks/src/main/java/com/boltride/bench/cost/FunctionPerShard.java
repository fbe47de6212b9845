package com.boltride.bench.cost;

import static com.boltride.bench.cost.Prices.HOURS_A_MONTH;
import static com.boltride.bench.cost.Prices.SECONDS_A_MONTH;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this pipeline replaces: a Lambda function for each shard, which writes one event after the other, and one S3 object for
 * each trip.
 */
final class FunctionPerShard implements Design {

    /** Its Python handler against DynamoDB Local; a real table answers later. */
    private static final double EVENTS_A_SECOND_OF_A_SHARD = 300;

    private static final double FILL = 0.7;
    private static final double LEAST_SHARDS = 2;
    private static final double SECONDS_AN_EVENT = 1 / EVENTS_A_SECOND_OF_A_SHARD;
    private static final double GB = 0.5;

    /** Lambda's usual batch; with little traffic it is called for each event. */
    private static final double EVENTS_OF_A_BATCH = 100;

    /** Lambda looks into a shard once a second. */
    private static final double POLLS_A_SECOND = 1;

    /** CloudWatch and the like, without network and services. */
    private static final double STANDING = 36;

    /** How much longer a job takes to read one object for each trip: the goal of the benchmark kpi-report. */
    private static final double JOB_FACTOR = 50;

    private static final double JOB_CPU_SECONDS_A_TRIP = 6e-6 * JOB_FACTOR;
    private static final double JOB_START_VCPU_HOURS = 3 * 2.0 / 60;
    private static final double JOB_GB_A_VCPU = 2;

    @Override
    public Map<String, Double> monthly(double rate) {
        double trips = rate * SECONDS_A_MONTH;
        double shards = shards(rate);
        Map<String, Double> monthly = new LinkedHashMap<>();
        monthly.put("Kinesis shards", 2 * shards * HOURS_A_MONTH * Prices.KINESIS_SHARD_HOUR);
        monthly.put("Kinesis records", 2 * trips * Prices.KINESIS_PUT_UNIT);
        monthly.put("table writes", 2 * trips * Prices.DYNAMODB_WRITE);
        monthly.put("index of open trips", 0.0);
        monthly.put("leases", 0.0);
        monthly.put("reads of the table's stream", 0.0);
        monthly.put("compute", functions(rate, shards));
        monthly.put("S3 objects", trips * Prices.S3_PUT);
        monthly.put("KPI job", job(trips));
        monthly.put("standing", STANDING);
        return monthly;
    }

    /** Of each of the two streams. */
    static double shards(double rate) {
        return Math.max(LEAST_SHARDS, Math.ceil(rate / (EVENTS_A_SECOND_OF_A_SHARD * FILL)));
    }

    private static double functions(double rate, double shards) {
        double events = 2 * rate * SECONDS_A_MONTH;
        double calls =
                Math.min(events, Math.max(events / EVENTS_OF_A_BATCH, 2 * shards * POLLS_A_SECOND * SECONDS_A_MONTH));
        return calls * Prices.LAMBDA_REQUEST + events * SECONDS_AN_EVENT * GB * Prices.LAMBDA_GB_SECOND;
    }

    private static double job(double trips) {
        double days = HOURS_A_MONTH / 24;
        double hours = days * JOB_START_VCPU_HOURS + trips * JOB_CPU_SECONDS_A_TRIP / 3_600;
        return trips * Prices.S3_GET + hours * (Prices.EMR_VCPU_HOUR + JOB_GB_A_VCPU * Prices.EMR_GB_HOUR);
    }
}
