package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTotalsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 25);
    private static final Instant NOW = Instant.parse("2024-05-26T00:00:00Z");

    private final List<StagedTrip> trips = StagedTrip.random(600, Instant.parse("2024-05-25T00:00:00Z"), 17);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 600})
    void totalsOfPartsMergeIntoThoseOfTheWhole(int parts) throws CorruptRecordException {
        DayTotals totals = new DayTotals();
        for (int part = 0; part < parts; part++) {
            totals = totals.merge(
                    DayTotals.of(new DistinctTrips(block(part, parts), new BitSet()), Plausibility.DEFAULT));
        }

        assertThat(KpiReportBuilder.build(DAY, totals, Map.of(), null, 1, NOW))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("(median|p95).*")
                .isEqualTo(PlainReport.of(DAY, trips, 0, 0, 1, NOW));
    }

    private TripBlock block(int part, int parts) throws CorruptRecordException {
        TripLineParser parser = new TripLineParser(DAY);
        TripBlock block = new TripBlock(part, 1);
        for (int i = part; i < trips.size(); i += parts) {
            byte[] line = trips.get(i).json().getBytes(StandardCharsets.UTF_8);
            block.append(parser.parse(line, 0, line.length));
        }
        return block;
    }
}
