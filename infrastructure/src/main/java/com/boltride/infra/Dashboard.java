package com.boltride.infra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

/** The state of the pipeline at a glance: from what comes in at the top to what the business sees at the bottom. */
final class Dashboard extends Construct {

    private static final List<String> STREAMS = List.of(Names.START_STREAM, Names.END_STREAM);
    private static final List<String> OUTCOMES = List.of("applied", "duplicate", "conflict", "early", "rejected");
    private static final List<Service> CONSUMERS =
            List.of(Service.TRIP_START_SERVICE, Service.TRIP_END_SERVICE, Service.COMPLETION_STAGER);

    Dashboard(Construct scope, String id) {
        super(scope, id);
        software.amazon.awscdk.services.cloudwatch.Dashboard.Builder.create(this, "Dashboard")
                .dashboardName(Names.DASHBOARD)
                .defaultInterval(Duration.hours(12))
                .widgets(List.of(streams(), events(), queuesAndTable(), stagingAndRuns(), services(), business()))
                .build();
    }

    private static List<IWidget> streams() {
        return List.of(
                graph(
                        "Records in",
                        STREAMS.stream().map(s -> label(s, Metrics.stream(s, "IncomingRecords", Metrics.SUM)))),
                graph(
                        "Bytes in and out",
                        STREAMS.stream()
                                .flatMap(s -> Stream.of(
                                        label(s + " in", Metrics.stream(s, "IncomingBytes", Metrics.SUM)),
                                        label(s + " out", Metrics.stream(s, "GetRecords.Bytes", Metrics.SUM))))),
                graph(
                        "Iterator age, ms",
                        STREAMS.stream()
                                .map(s -> label(
                                        s, Metrics.stream(s, "GetRecords.IteratorAgeMilliseconds", Metrics.MAXIMUM)))),
                graph("Lag, ms", CONSUMERS.stream().map(c -> label(c.moduleName(), Metrics.lag(c)))));
    }

    private static List<IWidget> events() {
        return List.of(
                graph("Starts by outcome", outcomes(Service.TRIP_START_SERVICE, Names.START_STREAM)),
                graph("Ends by outcome", outcomes(Service.TRIP_END_SERVICE, Names.END_STREAM)),
                graph("Ends tried again, by outcome", outcomes(Service.REDRIVE_WORKER, Names.END_STREAM)),
                graph(
                        "From arrival to durable, longest, ms",
                        Stream.of(Service.TRIP_START_SERVICE, Service.TRIP_END_SERVICE)
                                .map(s -> label(s.moduleName(), Metrics.latency(s)))));
    }

    private static List<IWidget> queuesAndTable() {
        List<String> queues = List.of(Names.RETRY_QUEUE, Names.DEAD_LETTER_QUEUE);
        return List.of(
                graph(
                        "Messages in queues",
                        queues.stream().map(q -> label(q, Metrics.queue(q, "ApproximateNumberOfMessagesVisible")))),
                graph(
                        "Age of the oldest message, s",
                        queues.stream().map(q -> label(q, Metrics.queue(q, "ApproximateAgeOfOldestMessage")))),
                graph(
                        "Table trips: capacity used",
                        Stream.of("ConsumedWriteCapacityUnits", "ConsumedReadCapacityUnits")
                                .map(m -> Metrics.table(Names.TRIPS_TABLE, m))),
                graph(
                        "Throttles",
                        Stream.concat(
                                Stream.of("WriteThrottleEvents", "ReadThrottleEvents")
                                        .map(m -> Metrics.table(Names.TRIPS_TABLE, m)),
                                STREAMS.stream()
                                        .map(s -> label(
                                                s,
                                                Metrics.stream(
                                                        s, "WriteProvisionedThroughputExceeded", Metrics.SUM))))));
    }

    private static List<IWidget> stagingAndRuns() {
        return List.of(
                graph("Staged", Stream.of("trips", "objects", "refused").map(Metrics::staged)),
                graph(
                        "Daily runs by end",
                        Stream.of("success", "failed", "cancelled").map(s -> label(s, Metrics.runs(s)))),
                graph("Longest run, ms", Stream.of("success", "failed").map(s -> label(s, Metrics.runDuration(s)))),
                graph(
                        "Rows of CSV files",
                        Stream.of("start", "end")
                                .flatMap(f -> Stream.of("valid", "quarantined")
                                        .map(o -> label(f + " " + o, Metrics.rows(f, o))))));
    }

    private static List<IWidget> services() {
        return List.of(
                graph("Processor, %", perService("CPUUtilization")),
                graph("Memory, %", perService("MemoryUtilization")),
                graph(
                        "Tasks that ended by themselves",
                        Stream.of(label("stops", Metrics.rule(Names.TASK_STOPPED_RULE)))),
                graph("REST answers of 5xx", Stream.of(Metrics.serverErrors())));
    }

    private static List<IWidget> business() {
        return List.of(
                wide("Trips completed per hour", Metrics.staged("trips")),
                wide(
                        "Revenue per hour (as staged, for orientation; the daily report is exact)",
                        Metrics.staged("fares")));
    }

    private static Stream<Metric> outcomes(Service service, String stream) {
        return OUTCOMES.stream().map(outcome -> label(outcome, Metrics.events(service, stream, outcome)));
    }

    private static Stream<Metric> perService(String metric) {
        return Arrays.stream(Service.values()).map(s -> label(s.moduleName(), Metrics.service(s, metric)));
    }

    private static Metric label(String label, Metric metric) {
        return metric.with(MetricOptions.builder().label(label).build());
    }

    private static IWidget graph(String title, Stream<Metric> metrics) {
        List<IMetric> left = new ArrayList<>(metrics.toList());
        return GraphWidget.Builder.create().title(title).width(6).left(left).build();
    }

    private static IWidget wide(String title, Metric metric) {
        Metric hourly =
                metric.with(MetricOptions.builder().period(Duration.hours(1)).build());
        return GraphWidget.Builder.create()
                .title(title)
                .width(12)
                .left(List.of(hourly))
                .build();
    }
}
