package com.boltride.stage;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** Tells in {@code /actuator/info}, as {@code last_staged}, what was staged last: a key is no number, and so no metric. */
final class LastStagedInfo implements InfoContributor {

    private final StagingMetrics metrics;

    LastStagedInfo(StagingMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void contribute(Info.Builder builder) {
        LastStaged last = metrics.last();
        if (last != null) {
            builder.withDetail("last_staged", last.toMap());
        }
    }
}
