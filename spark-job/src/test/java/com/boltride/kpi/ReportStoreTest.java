package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.contract.DataContract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportStoreTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 25);

    @TempDir
    Path output;

    @Test
    void dayWithoutTripsIsALineOfZeros() throws IOException {
        put(new DayTotals());

        assertThat(output.resolve("trip_date=2024-05-25/report.json"))
                .hasContent("{\"trip_date\":\"2024-05-25\",\"total_trips\":0,\"total_revenue\":0,\"average_fare\":0,"
                        + "\"min_fare\":0,\"max_fare\":0,\"median_fare\":0,\"p95_fare\":0,\"total_tips\":0,"
                        + "\"total_distance\":0,\"average_trip_duration_minutes\":0,"
                        + "\"median_trip_duration_minutes\":0,\"p95_trip_duration_minutes\":0,"
                        + "\"trips_by_hour\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],"
                        + "\"top_origins\":[],\"top_destinations\":[],\"trips_by_payment_type\":{},"
                        + "\"average_fare_error\":0,\"duplicates_dropped\":0,\"corrupt_records\":0,"
                        + "\"fares_out_of_bounds\":0,\"distances_out_of_bounds\":0,\"durations_out_of_bounds\":0,"
                        + "\"handled_records\":{\"rows_read\":10,\"rows_quarantined\":1,\"events\":9,\"conflicting\":1,\"dead\":2},"
                        + "\"input_objects\":3,\"generated_at\":\"2024-05-26T00:00:07Z\"}\n");
    }

    @Test
    void decimalsAreWrittenInFullWithoutExponent() throws IOException {
        DayTotals totals = new DayTotals();
        totals.tips.add(new BigDecimal("1E+25"));
        totals.distances.add(new BigDecimal("0.00000000000000000000000000000000001230"));

        put(totals);

        assertThat(Files.readString(output.resolve("trip_date=2024-05-25/report.json")))
                .contains("\"total_tips\":10000000000000000000000000,")
                .contains("\"total_distance\":0.0000000000000000000000000000000000123,");
    }

    @Test
    void reportIsReplacedAndNothingElseIsLeft() throws IOException {
        Files.createDirectories(output.resolve("trip_date=2024-05-25"));
        Files.writeString(output.resolve("trip_date=2024-05-25/report.json"), "a longer former report ".repeat(100));

        put(new DayTotals());

        try (Stream<Path> files = Files.walk(output).filter(Files::isRegularFile)) {
            assertThat(files).containsExactly(output.resolve("trip_date=2024-05-25/report.json"));
        }
        assertThat(output.resolve("trip_date=2024-05-25/report.json"))
                .content()
                .startsWith("{")
                .endsWith("}\n");
    }

    private void put(DayTotals totals) throws IOException {
        Instant now = Instant.parse("2024-05-26T00:00:07.123Z");
        new ReportStore(output.toString(), new Configuration(false))
                .put(KpiReportBuilder.build(DAY, totals, Map.of(), new HandledRecords(10, 1, 9, 1, 2), 3, now));
        assertThat(DataContract.KPI_REPORT.violations(
                        Files.readString(output.resolve("trip_date=2024-05-25/report.json"))))
                .isEmpty();
    }
}
