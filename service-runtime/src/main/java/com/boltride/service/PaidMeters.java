package com.boltride.service;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * Lets through to CloudWatch only what a dashboard or an alarm reads. CloudWatch bills every combination of name and tags
 * by the month (0.30 USD each for the first 10,000, us-east-1, 2025), and a service has hundreds of meters; Prometheus
 * serves them all.
 */
final class PaidMeters implements MeterFilter {

    /** The pipeline's own; none of them has a tag per shard. */
    private static final String OWN = "bolt.ride.";

    /** One number each: is the process starved, of processor or of memory? */
    private static final Set<String> PROCESS =
            Set.of("process.cpu.usage", "jvm.memory.usage.after.gc", "jvm.gc.overhead", "jvm.threads.live");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        boolean paid = id.getName().startsWith(OWN) || PROCESS.contains(id.getName());
        return paid ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }
}
