package com.boltride.cli.pipeline;

import java.time.Duration;

/**
 * How long the services wait for what, made for one laptop.
 *
 * @param leaseFailover after which a consumer that gives no sign of life loses its leases
 * @param awsAttempt of one exchange with AWS
 * @param awsCall of a call with its repetitions
 * @param sameWorker whether a consumer that is started again is the same worker to its lease table, and so has its leases
 *     back at once
 */
public record LocalTimes(Duration leaseFailover, Duration awsAttempt, Duration awsCall, boolean sameWorker) {

    /**
     * For a pipeline that nobody disturbs on purpose. A laptop that is busy for a second must not cost a consumer its leases, and
     * an emulator on it answers late: what is sent again for want of an answer arrives twice.
     */
    public static final LocalTimes CALM =
            new LocalTimes(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(80), true);

    /** For one in which things break all the time: everybody notices soon, and leases move. */
    public static final LocalTimes HASTY =
            new LocalTimes(Duration.ofSeconds(4), Duration.ofSeconds(3), Duration.ofSeconds(8), false);
}
