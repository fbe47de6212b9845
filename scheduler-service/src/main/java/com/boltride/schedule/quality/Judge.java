package com.boltride.schedule.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds which limits are passed. Does not judge a share of so few records that one of them decides. */
final class Judge {

    private final WatchProperties properties;
    private final WatchProperties.Limits limits;
    private final JsonMapper json = JsonMapper.shared();

    Judge(WatchProperties properties) {
        this.properties = properties;
        this.limits = properties.limits();
    }

    /** @param records of an hour */
    List<Finding> shares(HandledRecords records) {
        List<Finding> findings = new ArrayList<>();
        share(findings, Measure.QUARANTINED, records.rowsQuarantined(), records.rowsRead(), limits.quarantined());
        share(findings, Measure.CONFLICTING, records.conflicting(), records.events(), limits.conflicting());
        share(findings, Measure.DEAD, records.dead(), records.events(), limits.dead());
        return findings;
    }

    List<Finding> open(StillOpen open) {
        return open instanceof StillOpen.Found found && found.trips().count() > limits.openTrips()
                ? List.of(Finding.count(Measure.OPEN_TRIPS, found.trips().count(), limits.openTrips()))
                : List.of();
    }

    /** @param kpis headline figures of a report; one of an earlier release does not tell of bounds */
    List<Finding> report(String kpis) {
        JsonNode report = json.readTree(kpis);
        long trips = report.path("total_trips").asLong(0);
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : List.of(
                Measure.FARES_OUT_OF_BOUNDS, Measure.DISTANCES_OUT_OF_BOUNDS, Measure.DURATIONS_OUT_OF_BOUNDS)) {
            share(findings, measure, report.path(measure.key()).asLong(0), trips, limits.outOfBounds());
        }
        return findings;
    }

    private void share(List<Finding> findings, Measure measure, long count, long of, BigDecimal limit) {
        boolean passed = BigDecimal.valueOf(count * 100).compareTo(limit.multiply(BigDecimal.valueOf(of))) > 0;
        if (of >= properties.leastRecords() && passed) {
            findings.add(Finding.share(measure, count, of, limit));
        }
    }
}
