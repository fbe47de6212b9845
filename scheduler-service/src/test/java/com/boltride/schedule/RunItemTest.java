package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RunItemTest {

    private static final Instant NOW = Instant.parse("2024-05-26T00:00:00Z");
    private static final Run REQUESTED = Run.requested(RunId.parse("2024-05-25-1"), RunTrigger.DAILY, NOW);
    private static final Run NOTED = REQUESTED.withStaged(new StagedObjects(96, "9f86d081"));
    private static final Run RUNNING =
            NOTED.withClaim(new Claim(NOW.plusSeconds(90), "me")).withJob(new Job("app", "job", NOW.plusMillis(1007)));
    private static final Outcome SUCCESS =
            Outcome.success(NOW.plusSeconds(94), Duration.ofSeconds(93), "{\"total_revenue\":1.10}");

    static Stream<Run> lives() {
        return Stream.of(
                REQUESTED,
                NOTED,
                RUNNING,
                RUNNING.withOutcome(SUCCESS),
                RUNNING.withOutcome(SUCCESS).closed(NOW.plusSeconds(95)),
                REQUESTED.withOutcome(Outcome.failed(NOW, null, "refused")),
                RUNNING.withOutcome(new Outcome(RunState.CANCELLED, NOW, Duration.ZERO, "by hand", null)),
                REQUESTED.retried(NOW, NOW.plusSeconds(60)));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void runComesBackAsItWentIn(Run run) {
        assertThat(RunItem.toRun(RunItem.of(run))).isEqualTo(run);
    }

    @Test
    void openRunIsInTheIndexOfOpenRunsAndAClosedOneIsNot() {
        assertThat(RunItem.of(RUNNING)).containsKeys("open", "due_at", "owner", "kind", "requested_at");
        assertThat(RunItem.of(RUNNING.withOutcome(SUCCESS).closed(NOW)))
                .doesNotContainKeys("open", "due_at", "owner")
                .containsKeys("kind", "requested_at");
    }

    @Test
    void instantsSortAsTexts() {
        AttributeValue whole = RunItem.instant(NOW);
        AttributeValue later = RunItem.instant(NOW.plusMillis(500));

        assertThat(whole.s()).isEqualTo("2024-05-26T00:00:00.000Z").isLessThan(later.s());
    }

    @Test
    void whatNeverChangesIsNotAmongWhatIsSaved() {
        assertThat(RunItem.of(REQUESTED).keySet().stream().filter(name -> !RunItem.CHANGING.contains(name)))
                .containsExactlyInAnyOrder("trip_date", "attempt", "kind", "trigger", "retry", "requested_at");
    }
}
