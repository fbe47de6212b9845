package com.boltride.schedule.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Instant NOON = Instant.parse("2024-05-25T12:00:00Z");

    private final Figures figures = new Figures("starts", "ends", "trips");

    @Test
    void allTasksAndTheRetriesOfRedriveWorkerCountTogether() {
        Readings readings = readings(
                task("trip-start-service", events("starts", "applied", 7)),
                task("trip-start-service", events("starts", "applied", 3)),
                task("trip-end-service", events("ends", "applied", 4), events("ends", "early", 2)),
                task("redrive-worker", events("ends", "applied", 1)));

        assertThat(figures.trips(readings)).isEqualTo(new TripsView(10L, 5L, 5L, null, null));
        assertThat(figures.streams(readings).get(1).outcomes()).isEqualTo(Map.of("applied", 5L, "early", 2L));
    }

    @Test
    void whatNobodyTellsIsUnknownAndNotZero() {
        Readings readings = readings(TaskReading.away("trip-end-service", "10.0.0.1:8082", "nothing listens there"));

        assertThat(figures.trips(readings)).isEqualTo(new TripsView(null, null, null, null, null));
        assertThat(figures.staging(readings)).isEqualTo(new StagingView(null, null, null, null));
        assertThat(figures.streams(readings))
                .extracting(StreamView::millisBehind)
                .containsOnlyNulls();
        assertThat(readings.away()).containsExactly("trip-end-service");
    }

    @Test
    void worstTaskDecidesTheLag() {
        Readings readings = readings(task("a", behind("ends", 5)), task("a", behind("ends", 9_000)));

        assertThat(figures.streams(readings).get(1).millisBehind()).isEqualTo(9_000);
    }

    @Test
    void newestObjectOfAllTasksIsTheLast() {
        LastStaged older = new LastStaged("a", NOON, 1, 10);
        LastStaged newer = new LastStaged("b", NOON.plusSeconds(1), 2, 20);

        Readings readings = readings(staged(newer), staged(older), staged(null));

        assertThat(figures.staging(readings).last()).isEqualTo(newer);
    }

    @Test
    void ageOfALetterIsThatOfTheTaskThatKnowsTheOldest() {
        Readings readings = readings(task("a", oldest("dlq", 5)), task("b", oldest("dlq", 61.5)), task("c"));

        assertThat(figures.oldestLetterMillis("dlq", readings)).isEqualTo(61_500);
        assertThat(figures.oldestLetterMillis("retry", readings)).isNull();
    }

    @Test
    void moreCompletedThanStartedMeansNoneInProgress() {
        Readings readings = readings(task("a", events("starts", "applied", 1), events("ends", "applied", 4)));

        assertThat(figures.trips(readings).inProgress()).isZero();
    }

    @Test
    void serviceIsAsItsWorstTask() {
        Readings readings =
                readings(task("a"), TaskReading.away("a", "10.0.0.1:8082", "nothing listens there"), task("b"));

        assertThat(ServiceView.of(readings))
                .extracting(ServiceView::name, ServiceView::state)
                .containsExactly(tuple("a", TaskState.AWAY), tuple("b", TaskState.UP));
    }

    private static Readings readings(TaskReading... tasks) {
        return new Readings(NOON, List.of(tasks));
    }

    private static TaskReading task(String service, Sample... samples) {
        return new TaskReading(service, "10.0.0.1:8080", TaskState.UP, null, List.of(samples), null);
    }

    private static TaskReading staged(LastStaged last) {
        return new TaskReading("completion-stager", "10.0.0.1:8083", TaskState.UP, null, List.of(), last);
    }

    private static Sample events(String stream, String outcome, double count) {
        return new Sample("bolt_ride_events_total", Map.of("stream", stream, "outcome", outcome), count);
    }

    private static Sample oldest(String queue, double seconds) {
        return new Sample("queue_oldest_letter_age_seconds", Map.of("queue", queue), seconds);
    }

    private static Sample behind(String stream, double millis) {
        return new Sample("bolt_ride_millis_behind_latest", Map.of("stream", stream), millis);
    }
}
