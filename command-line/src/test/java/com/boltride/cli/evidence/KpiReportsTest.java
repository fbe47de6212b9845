package com.boltride.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KpiReportsTest {

    @TempDir
    private Path directory;

    @Test
    void tableShowsADayInEachLineWithEveryDigit() throws IOException {
        write("trip_date=2024-05-26/part-0.json", """
                {"trip_date":"2024-05-26","total_trips":114,"total_revenue":5753.096804926187392,"average_fare":50.10,
                 "min_fare":10.460471319565482,"median_fare":null,"max_fare":99.776140327851}
                """);
        write("trip_date=2024-05-25/part-0.json", """
                {"trip_date":"2024-05-25","total_trips":4885,"total_revenue":268640.785752322134498,"average_fare":54.9,
                 "min_fare":10.036694629486497,"median_fare":55.0,"max_fare":99.9901266575316}
                """);
        write("trip_date=2024-05-25/_SUCCESS", "");

        KpiReports reports = KpiReports.in(directory);

        assertThat(reports.trips()).isEqualTo(4999);
        assertThat(reports.table()).hasSize(3);
        assertThat(reports.table().get(0)).contains("trip_date", "total_trips", "total_revenue");
        assertThat(reports.table().get(1).strip().split(" +"))
                .containsExactly(
                        "2024-05-25",
                        "4885",
                        "268640.785752322134498",
                        "54.9",
                        "10.036694629486497",
                        "55.0",
                        "99.9901266575316");
        assertThat(reports.table().get(2).strip().split(" +"))
                .containsExactly(
                        "2024-05-26",
                        "114",
                        "5753.096804926187392",
                        "50.10",
                        "10.460471319565482",
                        "-",
                        "99.776140327851");
    }

    @Test
    void columnsStandBelowEachOther() throws IOException {
        write("a.json", "{\"trip_date\":\"2024-05-26\",\"total_trips\":1}");

        assertThat(KpiReports.in(directory).table())
                .extracting(String::length)
                .containsOnly(KpiReports.in(directory).table().get(0).length());
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
