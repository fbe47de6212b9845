package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/** What a person is woken for. Every alarm has an entry in the runbook, by its own name. */
final class Alarms extends Construct {

    private static final Duration FIVE_MINUTES = Duration.minutes(5);
    private static final Duration HOUR = Duration.hours(1);

    /** Twice the longest pause between two tries of an early end: all that is older is not being tried. */
    private static final double RETRY_AGE_SECONDS =
            Duration.minutes(30).toSeconds().doubleValue();

    private static final double LAG_MILLIS =
            Duration.minutes(1).toMilliseconds().doubleValue();

    /** A quarter of the shortest time that Kinesis keeps a record. */
    private static final double ITERATOR_AGE_MILLIS =
            Duration.hours(6).toMilliseconds().doubleValue();

    private final AlarmMaker make;

    Alarms(Construct scope, String id, Settings settings) {
        super(scope, id);
        this.make = new AlarmMaker(this, settings);
        new ServerErrors(this, "ServerErrors");
        lag();
        throttles();
        queues();
        staging();
        dailyRun(settings.reportDueHour());
        services();
    }

    private void lag() {
        for (Service consumer :
                List.of(Service.TRIP_START_SERVICE, Service.TRIP_END_SERVICE, Service.COMPLETION_STAGER)) {
            // Nothing heard is as bad: then no worker lives.
            make.alarm("lag-" + consumer.moduleName(), "lag", Metrics.lag(consumer))
                    .above(LAG_MILLIS, 5)
                    .missing(TreatMissingData.BREACHING)
                    .saying(consumer.moduleName() + " is more than a minute behind, or silent");
        }
        for (String stream : List.of(Names.START_STREAM, Names.END_STREAM)) {
            make.alarm(
                            "iterator-age-" + stream,
                            "iterator-age",
                            Metrics.stream(stream, "GetRecords.IteratorAgeMilliseconds", Metrics.MAXIMUM))
                    .above(ITERATOR_AGE_MILLIS, 5)
                    .saying("records of " + stream + " wait for hours and will be lost when Kinesis drops them");
        }
    }

    private void throttles() {
        for (String stream : List.of(Names.START_STREAM, Names.END_STREAM)) {
            Map<String, IMetric> both = Map.of(
                    "writes",
                            every(
                                    FIVE_MINUTES,
                                    Metrics.stream(stream, "WriteProvisionedThroughputExceeded", Metrics.SUM)),
                    "reads",
                            every(
                                    FIVE_MINUTES,
                                    Metrics.stream(stream, "ReadProvisionedThroughputExceeded", Metrics.SUM)));
            make.alarm(
                            "throttled-" + stream,
                            "throttled-stream",
                            Metrics.math("FILL(writes, 0) + FILL(reads, 0)", "throttled", FIVE_MINUTES, both))
                    .above(0, 3)
                    .saying(stream + " has too few shards for what is written or read");
        }
        for (String table : List.of(Names.TRIPS_TABLE)) {
            Map<String, IMetric> both = Map.of(
                    "writes", every(FIVE_MINUTES, Metrics.table(table, "WriteThrottleEvents")),
                    "reads", every(FIVE_MINUTES, Metrics.table(table, "ReadThrottleEvents")));
            make.alarm(
                            "throttled-table-" + table,
                            "throttled-table",
                            Metrics.math("FILL(writes, 0) + FILL(reads, 0)", "throttled", FIVE_MINUTES, both))
                    .above(0, 3)
                    .saying("DynamoDB throttles table " + table);
        }
    }

    private void queues() {
        make.alarm(
                        "dead-letters",
                        "dead-letters",
                        Metrics.queue(Names.DEAD_LETTER_QUEUE, "ApproximateNumberOfMessagesVisible"))
                .above(0, 1)
                .saying("there are dead letters: events that wait for a person");
        make.alarm("retry-age", "retry-age", Metrics.queue(Names.RETRY_QUEUE, "ApproximateAgeOfOldestMessage"))
                .above(RETRY_AGE_SECONDS, 3)
                .saying("ends wait in the retry queue and are not tried again");
    }

    private void staging() {
        Duration period = Duration.minutes(15);
        Map<String, IMetric> trips = Map.of(
                "completed", every(period, Metrics.events(Service.TRIP_END_SERVICE, Names.END_STREAM, "applied")),
                "staged", every(period, Metrics.staged("trips")));
        make.alarm(
                        "nothing-staged",
                        "nothing-staged",
                        Metrics.math(
                                "IF(FILL(completed, 0) > 0 AND FILL(staged, 0) == 0, 1, 0)", "stuck", period, trips))
                .above(0, 2)
                .saying("trips are completed and none is staged");
        make.alarm("trips-refused", "trips-refused", every(FIVE_MINUTES, Metrics.staged("refused")))
                .above(0, 1)
                .saying("completed items of the table cannot be staged: something else than the pipeline wrote them");
    }

    /** @param dueHour by which full hour of the day, UTC, the report of the day before must be there */
    private void dailyRun(int dueHour) {
        make.alarm("run-failed", "run-failed", every(FIVE_MINUTES, Metrics.runs("failed")))
                .above(0, 1)
                .saying("a daily run failed; more attempts may follow");
        // The run of the night before ended in the hour after midnight. From then on, 23 hours of yesterday and those
        // of
        // today may pass without one.
        make.alarm("no-daily-run", "no-daily-run", every(HOUR, Metrics.runs("success")))
                .below(1, 23 + dueHour)
                .missing(TreatMissingData.BREACHING)
                .saying("no report was made by " + dueHour + ":00 UTC");
    }

    private void services() {
        make.alarm("task-stops", "task-stops", every(Duration.minutes(15), Metrics.rule(Names.TASK_STOPPED_RULE)))
                .above(2, 1)
                .saying("tasks end by themselves again and again; log group " + Names.TASK_STOPS_LOG
                        + " has the reasons");
        make.alarm("server-errors", "server-errors", every(FIVE_MINUTES, Metrics.serverErrors()))
                .above(0, 1)
                .saying("a REST interface answered 5xx");
    }

    private static Metric every(Duration period, Metric metric) {
        return metric.with(MetricOptions.builder().period(period).build());
    }
}
