package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.contract.DataContract;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged jar as a process, as its users do. */
class KpiJobIT {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    @TempDir
    Path directory;

    @Test
    void backfillWritesItsDaysOnlyAndASecondRunChangesNothingButTheTime() throws Exception {
        stage("2024-05-24", 10);
        stage("2024-05-25", 20);
        stage("2024-05-27", 30);
        report("2024-05-24", "left alone");
        report("2024-05-26", "replaced");

        Path counts = directory.resolve("quality");
        Path hour = Files.createDirectories(counts.resolve("date=2024-05-25/hour=13"));
        Files.writeString(hour.resolve("trip-end-service-1.json"), """
                {"service":"trip-end-service","counts":{"events":20,"conflicting":1,"dead":3}}""");
        Files.writeString(hour.resolve("producer-app-2.json"), """
                {"service":"producer-app","counts":{"rows_read":25,"rows_quarantined":5}}""");

        Run first = job("--from", "2024-05-25", "--to", "2024-05-27", "--quality", counts.toString());
        Map<String, String> written = reports();
        Run second = job("--from", "2024-05-25", "--to", "2024-05-27", "--quality", counts.toString());

        assertThat(first.status()).as(first.output()).isZero();
        assertThat(first.output()).contains("2024-05-25: 20 trips", "2024-05-26: 0 trips", "2024-05-27: 30 trips");
        assertThat(written)
                .hasSize(4)
                .containsEntry("trip_date=2024-05-24/report.json", "left alone")
                .hasEntrySatisfying("trip_date=2024-05-25/report.json", has("\"total_trips\":20,"))
                .hasEntrySatisfying("trip_date=2024-05-25/report.json", has("""
                        "handled_records":{"rows_read":25,"rows_quarantined":5,"events":20,"conflicting":1,"dead":3}"""))
                .hasEntrySatisfying("trip_date=2024-05-26/report.json", has("\"total_trips\":0,"))
                .hasEntrySatisfying("trip_date=2024-05-27/report.json", has("\"total_trips\":30,"));
        assertThat(second.status()).isZero();
        assertThat(withoutTime(reports())).isEqualTo(withoutTime(written));
    }

    @Test
    void wrongArgumentsEndInOneLineAndCode2() throws Exception {
        Run run = job("--date", "yesterday");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output().lines())
                .containsExactly("spark-job: --date yesterday is not a day of the form yyyy-MM-dd (--help tells more)");
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        Run run = job("--help");

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("--input", "--output", "--date", "--from", "--to");
    }

    @Test
    void inputThatCannotBeReadIsNamedAndEndsInCode1() throws Exception {
        Run run = job("--date", "2024-05-25");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("spark-job: no directory " + directory.resolve("completed-trips"));
    }

    private Run job(String... days) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + MODULE.resolve("spark.jvmoptions"),
                "-XX:TieredStopAtLevel=1",
                "-Dspark.master=local[2]",
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-cp",
                MODULE.resolve("target/spark-job.jar")
                        + File.pathSeparator
                        + Files.readString(MODULE.resolve("target/spark.classpath"))
                                .strip(),
                KpiJob.class.getName(),
                "--input",
                directory.resolve("completed-trips").toString(),
                "--output",
                directory.resolve("daily-kpis").toString()));
        command.addAll(List.of(days));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), output);
    }

    private void stage(String day, int trips) throws IOException {
        Path partition = Files.createDirectories(directory.resolve("completed-trips/trip_date=" + day));
        Files.write(
                partition.resolve("a.json"),
                StagedTrip.random(trips, Instant.parse(day + "T00:00:00Z"), 1).stream()
                        .map(StagedTrip::json)
                        .toList());
    }

    private void report(String day, String content) throws IOException {
        Path partition = Files.createDirectories(directory.resolve("daily-kpis/trip_date=" + day));
        Files.writeString(partition.resolve("report.json"), content);
    }

    private Map<String, String> reports() throws IOException {
        Path output = directory.resolve("daily-kpis");
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                contents.put(output.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static Map<String, String> withoutTime(Map<String, String> reports) {
        return reports.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().replaceAll("\"generated_at\":\"[^\"]*\"", "")));
    }

    private static Consumer<String> has(String part) {
        return content -> {
            assertThat(content).contains(part).endsWith("}\n");
            assertThat(DataContract.KPI_REPORT.violations(content)).isEmpty();
        };
    }

    private record Run(int status, String output) {}
}
