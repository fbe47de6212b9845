package com.boltride.bench.cost;

/** AWS's list prices in us-east-1 in US dollars; {@code docs/cost.md} says where each is from. */
final class Prices {

    static final double HOURS_A_MONTH = 730;
    static final double SECONDS_A_MONTH = HOURS_A_MONTH * 3_600;

    static final double KINESIS_SHARD_HOUR = 0.015;
    static final double KINESIS_PUT_UNIT = 0.014e-6;
    static final double DYNAMODB_WRITE = 0.625e-6;
    static final double DYNAMODB_STREAMS_READ = 0.02 / 100_000;
    static final double S3_PUT = 0.005 / 1_000;
    static final double S3_GET = 0.0004 / 1_000;
    /** On ARM64. */
    static final double FARGATE_VCPU_HOUR = 0.03238;
    /** On ARM64. */
    static final double FARGATE_GB_HOUR = 0.00356;

    static final double LAMBDA_REQUEST = 0.20e-6;
    static final double LAMBDA_GB_SECOND = 0.0000166667;
    static final double EMR_VCPU_HOUR = 0.052624;
    static final double EMR_GB_HOUR = 0.0057785;

    private Prices() {}
}
