package com.boltride.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.cli.oracle.Expectation;
import com.boltride.cli.oracle.Input;
import com.boltride.cli.oracle.KpiOracle;
import com.boltride.cli.oracle.Outcomes;
import com.boltride.contract.DataContract;
import com.boltride.testaws.TestTarget;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The whole pipeline as a user runs it, on trips with many faults, against what an oracle reckons from the same files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    private static final Duration LIMIT = Duration.ofMinutes(20);

    /** Kept after the test, with all logs, for whoever wonders why it failed. The blank is there on purpose. */
    private final Path directory = Path.of("target", "demo it").toAbsolutePath();

    private final Path data = directory.resolve("data");
    private final DemoOutput output = new DemoOutput(directory.resolve("out"));
    private List<ProcessHandle> started;
    private String printed;
    private int exitCode;
    private Input input;
    private Expectation expected;

    @BeforeAll
    void runTheDemoOnGeneratedTrips() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        int generated = BoltRideCommand.start(
                        directory,
                        "generate",
                        "--trips=1200",
                        "--seed=20240525",
                        "--out=data",
                        "--column-names=canonical",
                        "--bad-rows=5",
                        "--duplicates=20",
                        "--ends-without-start=3")
                .await(LIMIT);
        assertThat(generated).isZero();

        try (TestTarget target = TestTarget.start()) {
            BoltRideCommand demo =
                    BoltRideCommand.startOn(target, directory, Map.of(), "demo", "--data=data", "--out=out");
            await().atMost(LIMIT).until(() -> demo.output().contains("uploaded") || !demo.isAlive());
            started = demo.descendants();
            exitCode = demo.await(LIMIT);
            printed = demo.output();
        }
        assertThat(exitCode).as(printed).isZero();
        input = Input.of(data);
        expected = Expectation.of(input.startEvents(), input.endEvents(), output.deadLetters());
    }

    @Test
    void everyCompletedTripIsStagedWithEverythingThatItsStartAndItsEndSaid() throws IOException {
        assertThat(output.stagedTrips()).containsExactlyInAnyOrderEntriesOf(expected.completed());
    }

    @Test
    void everyTripIsStagedUnderTheDayOfItsEnd() throws IOException {
        output.stagedDays()
                .forEach((day, trips) -> assertThat(trips)
                        .allSatisfy(trip -> assertThat(
                                        KpiOracle.day(expected.completed().get(trip)))
                                .isEqualTo(day)));
    }

    @Test
    void everyDayIsReportedToTheLastDigit() throws IOException {
        assertThat(output.reports())
                .containsExactlyInAnyOrderEntriesOf(
                        KpiOracle.reports(expected.completed().values()));
    }

    @Test
    void everyBadRowIsQuarantinedWithItsLineAndReason() throws IOException {
        assertThat(output.quarantined()).isEqualTo(input.refusals());
    }

    @Test
    void ledgerCountsEveryRowAndEveryEventOnce() throws IOException {
        JsonNode ledger = output.ledger();
        long refused = input.refusals().size();

        assertThat(ledger.path("rows_read").asLong()).isEqualTo(input.rows());
        assertThat(ledger.path("rows_quarantined").asLong()).isEqualTo(refused);
        assertThat(ledger.path("events_published").asLong()).isEqualTo(input.rows() - refused);
        assertOutcomes(ledger.path("streams").path("trip-start-events"), expected.starts());
        assertOutcomes(ledger.path("streams").path("trip-end-events"), expected.ends());
        assertThat(ledger.path("trips").path("completed").asLong())
                .isEqualTo(expected.completed().size());
        assertThat(ledger.path("trips").path("in_progress").asLong())
                .isEqualTo(expected.open().size());
        assertThat(ledger.path("dead_letters").asLong()).isEqualTo(expected.deadLetters());
        assertThat(ledger.path("staged_trips").asLong())
                .isEqualTo(expected.completed().size());
        assertThat(ledger.path("reported_trips").asLong())
                .isEqualTo(expected.completed().size());
        assertThat(ledger.path("lost").asLong(-1)).isZero();
        assertThat(ledger.path("double").asLong(-1)).isZero();
        assertThat(ledger.path("balanced").asBoolean()).isTrue();
    }

    @Test
    void everyDeadLetterHasItsReasonAndNoneIsMissing() {
        assertThat(expected.faults()).isEmpty();
    }

    @Test
    void everythingLeftKeepsToThePublishedSchemas() throws IOException {
        assertThat(output.documents())
                .containsOnlyKeys(
                        DataContract.QUARANTINED_ROW,
                        DataContract.LETTER,
                        DataContract.STAGED_TRIP,
                        DataContract.KPI_REPORT);
        output.documents()
                .forEach((contract, documents) -> assertThat(documents)
                        .isNotEmpty()
                        .allSatisfy(document ->
                                assertThat(contract.violations(document)).isEmpty()));
    }

    @Test
    void everyKindOfFaultWasTried() {
        assertThat(input.refusals().values()).contains("MISSING_FIELD", "MALFORMED_CSV", "WRONG_TYPE", "OUT_OF_RANGE");
        assertThat(expected.starts().conflict()).isPositive();
        assertThat(expected.ends().conflict()).isPositive();
        assertThat(expected.ends().duplicate()).isPositive();
        assertThat(expected.ends().rejected()).isPositive();
        assertThat(expected.ends().expired()).isPositive();
        assertThat(expected.open()).isNotEmpty();
    }

    @Test
    void reportsAndLedgerArePrinted() {
        BigDecimal trips = BigDecimal.valueOf(expected.completed().size());
        Map<LocalDate, Map<String, Object>> reports =
                KpiOracle.reports(expected.completed().values());

        assertThat(printed)
                .contains(
                        "✓ lost 0",
                        "✓ double 0",
                        "The ledger balances.",
                        String.format("trips completed %,d", trips.longValue()));
        assertThat(printed)
                .contains(reports.values().stream()
                        .map(report -> report.get("total_revenue").toString())
                        .collect(Collectors.toList()));
    }

    @Test
    void everyLineOfAServicesLogIsAnEntry() throws IOException {
        assertThat(output.serviceLogs())
                .hasSize(6)
                .allSatisfy((service, lines) -> assertThat(lines)
                        .isNotEmpty()
                        .allSatisfy(line ->
                                assertThat(line).startsWith("{\"@timestamp\"").endsWith("}")));
    }

    @Test
    void nothingThatWasStartedIsLeft() {
        assertThat(started).hasSizeGreaterThan(6);
        await().atMost(Duration.ofMinutes(1)).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void assertOutcomes(JsonNode stream, Outcomes outcomes) {
        assertThat(stream.path("published").asLong()).isEqualTo(outcomes.published());
        assertThat(stream.path("applied").asLong()).isEqualTo(outcomes.applied());
        assertThat(stream.path("duplicate").asLong()).isEqualTo(outcomes.duplicate());
        assertThat(stream.path("conflict").asLong()).isEqualTo(outcomes.conflict());
        assertThat(stream.path("rejected").asLong()).isEqualTo(outcomes.rejected());
        assertThat(stream.path("expired").asLong()).isEqualTo(outcomes.expired());
        assertThat(stream.path("early").asLong()).isGreaterThanOrEqualTo(outcomes.expired());
    }
}
