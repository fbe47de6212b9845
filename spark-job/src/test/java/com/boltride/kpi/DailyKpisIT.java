package com.boltride.kpi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyKpisIT {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 25);
    private static final Instant MIDNIGHT = DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2024-05-26T00:00:00Z");

    private static JavaSparkContext spark;

    @TempDir
    Path input;

    @BeforeAll
    static void startSpark() {
        spark = new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    }

    @AfterAll
    static void stopSpark() {
        spark.close();
    }

    @Test
    void reportEqualsThatOfPlainJavaToTheLastDigit() throws IOException {
        List<StagedTrip> trips = StagedTrip.random(30_000, MIDNIGHT, 1);
        List<String> lines =
                new ArrayList<>(trips.stream().map(StagedTrip::json).toList());
        trips.stream().limit(700).map(StagedTrip::json).forEach(lines::add);
        lines.addAll(Collections.nCopies(40, "{\"trip_id\":"));
        Collections.shuffle(lines, new Random(2));
        stage(lines, 24);

        assertReport(PlainReport.of(DAY, trips, 700, 40, 24, NOW));
    }

    @Test
    void equalFaresAndDurationsHaveThemselvesAsQuantiles() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 25_000; i++) {
            lines.add(trip("t" + i, "12.50"));
        }
        stage(lines, 5);

        KpiReport report = report();

        assertThat(report.medianFare()).isEqualTo("12.5");
        assertThat(report.p95Fare()).isEqualTo("12.5");
        assertThat(report.medianTripDurationMinutes()).isEqualTo("30");
        assertThat(report.averageTripDurationMinutes()).isEqualTo("30");
    }

    @Test
    void ofCopiesThatDifferTheFirstByObjectNameAndLineCounts() throws IOException {
        write("b.json", trip("same", "7") + "\n" + trip("other", "1"));
        write("a.json", trip("same", "5.5") + "\n" + trip("same", "6") + "\n");
        for (int i = 0; i < 20; i++) {
            write("c" + i + ".json", trip("same", "1000"));
        }

        KpiReport report = report();

        assertThat(report.totalTrips()).isEqualTo(2);
        assertThat(report.totalRevenue()).isEqualTo("6.5");
        assertThat(report.duplicatesDropped()).isEqualTo(22);
        assertThat(report.inputObjects()).isEqualTo(22);
    }

    @Test
    void whatIsNotATripIsCountedAndFailsNothing() throws IOException {
        write(
                "a.json",
                trip("good", "5") + "\n\n   \n" + "no json\n" + "{\"trip_id\":\"no-times\",\"fare_amount\":1}\n"
                        + trip("text-fare", "\"9.5\"") + "\n"
                        + trip("late", "9").replace("05-25", "05-26") + "\n\n\n");
        Files.write(input.resolve("trip_date=2024-05-25/b.json"), "{\"trip_id\":\"\u00e9\"}".getBytes(ISO_8859_1));
        write("empty.json", "");

        KpiReport report = report();

        assertThat(report.totalTrips()).isEqualTo(1);
        assertThat(report.totalRevenue()).isEqualTo("5");
        assertThat(report.corruptRecords()).isEqualTo(5);
        assertThat(report.inputObjects()).isEqualTo(3);
    }

    @Test
    void onlyJsonObjectsOfTheDaysPartitionAreRead() throws IOException {
        write("a.json", trip("a", "5"));
        write("_temporary.json", trip("b", "5"));
        write(".hidden.json", trip("c", "5"));
        write("notes.txt", "anything");
        Files.createDirectories(input.resolve("trip_date=2024-05-25/nested.json"));
        Files.createDirectories(input.resolve("trip_date=2024-05-26"));
        Files.writeString(input.resolve("trip_date=2024-05-26/a.json"), trip("d", "5"));

        KpiReport report = report();

        assertThat(report.totalTrips()).isEqualTo(1);
        assertThat(report.corruptRecords()).isZero();
        assertThat(report.inputObjects()).isEqualTo(1);
    }

    @Test
    void dayWithoutAPartitionIsADayOfZeros() throws IOException {
        KpiReport report = report();

        assertThat(report.totalTrips()).isZero();
        assertThat(report.totalRevenue()).isEqualTo(BigDecimal.ZERO);
        assertThat(report.medianFare()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void dayOfCorruptLinesOnlyIsADayOfZerosThatSaysSo() throws IOException {
        write("a.json", "x\ny\n");

        KpiReport report = report();

        assertThat(report.totalTrips()).isZero();
        assertThat(report.minFare()).isEqualTo(BigDecimal.ZERO);
        assertThat(report.p95Fare()).isEqualTo(BigDecimal.ZERO);
        assertThat(report.corruptRecords()).isEqualTo(2);
    }

    @Test
    void inputThatDoesNotExistIsAnErrorAndNotADayWithoutTrips() {
        assertThatThrownBy(() -> kpis(input.resolve("typing-error")).of(DAY))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("typing-error");
    }

    private void assertReport(KpiReport expected) throws IOException {
        assertThat(report()).usingRecursiveComparison().isEqualTo(expected);
    }

    private KpiReport report() throws IOException {
        return kpis(input).of(DAY);
    }

    private static DailyKpis kpis(Path input) {
        return new DailyKpis(
                spark,
                new CompletedTrips(input.toUri().toString(), spark.hadoopConfiguration()),
                Plausibility.DEFAULT,
                new HourlyCounts(null, spark.hadoopConfiguration()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Deals the lines out to so many objects. */
    private void stage(List<String> lines, int objects) throws IOException {
        int each = (lines.size() + objects - 1) / objects;
        for (int object = 0; object < objects; object++) {
            write(
                    "shardId-%03d.json".formatted(object),
                    lines.stream().skip((long) object * each).limit(each).collect(Collectors.joining("\n", "", "\n")));
        }
    }

    private void write(String name, String content) throws IOException {
        Path partition = Files.createDirectories(input.resolve("trip_date=2024-05-25"));
        Files.writeString(partition.resolve(name), content);
    }

    private static String trip(String id, String fare) {
        return ("{\"trip_id\":\"%s\",\"start_time\":\"2024-05-25T13:00:00Z\",\"end_time\":\"2024-05-25T13:30:00Z\","
                        + "\"fare_amount\":%s}")
                .formatted(id, fare);
    }
}
