package com.boltride.stream;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health component {@code consumer}: what this worker does, for a person who asks. OUT_OF_SERVICE when it could not
 * begin or cannot find its leases; in no group, because neither is mended by a restart.
 */
final class ConsumerDetails implements HealthIndicator {

    private final String stream;
    private final String workerId;
    private final ConsumerPulse pulse;
    private final HeldShards shards;

    ConsumerDetails(String stream, String workerId, ConsumerPulse pulse, HeldShards shards) {
        this.stream = stream;
        this.workerId = workerId;
        this.pulse = pulse;
        this.shards = shards;
    }

    @Override
    public Health health() {
        String beginFault = pulse.beginFault();
        String waitingToBegin = pulse.waitingToBegin();
        String leaseFault = pulse.leaseFault();
        boolean works = beginFault == null && waitingToBegin == null && leaseFault == null;
        Health.Builder health = works ? Health.up() : Health.outOfService();
        health.withDetail("stream", stream)
                .withDetail("worker", workerId)
                .withDetail("initialized", pulse.initialized())
                .withDetail("shards", millisBehindByShard());
        if (beginFault != null) {
            health.withDetail("couldNotBegin", beginFault);
        }
        if (waitingToBegin != null) {
            health.withDetail("waitingToBegin", waitingToBegin);
        }
        Instant leaselessSince = pulse.leaselessSince();
        if (leaselessSince != null) {
            health.withDetail("leaselessSince", leaselessSince);
        }
        if (leaseFault != null) {
            health.withDetail("leasesCannotBeFound", leaseFault);
        }
        return health.build();
    }

    private Map<String, String> millisBehindByShard() {
        Map<String, String> behind = new TreeMap<>();
        for (HeldShard shard : shards.all()) {
            behind.put(shard.id(), shard.behind().toMillis() + " ms behind the newest record");
        }
        return behind;
    }
}
