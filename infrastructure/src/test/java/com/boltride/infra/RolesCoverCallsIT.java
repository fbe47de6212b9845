package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.faults.Call;
import com.boltride.faults.FaultProxy;
import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Runs every service behind a recorder of its calls to AWS, sends trips through all of the pipeline, and compares what each
 * called, and which metrics it sent, with what the template gives and reads. The template is the reviewed snapshot, which
 * {@link SnapshotTest} keeps true.
 */
@Tag("faults")
class RolesCoverCallsIT {

    /** Allowed and not called here: action → when it is. */
    private static final Map<String, String> CALLED_ELSEWHERE = Map.of(
            "trip-start-service kinesis:ListShards", "a lease table that is empty or lacks a shard; here it is filled",
            "trip-end-service kinesis:ListShards", "a lease table that is empty or lacks a shard; here it is filled",
            "trip-start-service s3:PutObject", "a letter too large for a queue",
            "trip-end-service s3:PutObject", "a letter too large for a queue",
            "redrive-worker s3:PutObject", "a letter too large for a queue",
            "redrive-worker s3:GetObject", "a letter too large for a queue",
            "redrive-worker s3:ListBucket", "a letter too large for a queue",
            "completion-stager dynamodb:DescribeStream", "a look for new shards, of which there is none here");

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static Template pipeline;
    private static TestAws aws;
    private static Set<Call> calls;
    private static Set<Call> callsOfJobs;
    private static Set<MetricUse> sent;

    @BeforeAll
    static void sendTripsThrough() throws Exception {
        JsonNode snapshot = new YAMLMapper().readTree(Path.of("src/test/resources/snapshots/BoltRide.yaml"));
        pipeline = new Template(BoltRide.PIPELINE, snapshot, snapshot);
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withRetryDelay(Duration.ofSeconds(1))
                .withRetryVisibilityTimeout(Duration.ofSeconds(2))
                .withMaxReceiveCount(2));
        try (RecordedJobs jobs = RecordedJobs.on(aws);
                FaultProxy recorder = FaultProxy.inFrontOf(jobs.in(aws.environment()))) {
            try (RunningServices services = RunningServices.start(recorder)) {
                new Sample(aws).upload();
                services.post(Service.PRODUCER_APP, "/runs", "{}");
                await("a dead letter")
                        .atMost(LIMIT)
                        .until(() -> services.get(Service.REDRIVE_WORKER, "/dead-letters")
                                        .path("approximateTotal")
                                        .asInt()
                                > 0);
                services.post(Service.REDRIVE_WORKER, "/dead-letters/redrive", "{}");
                await("letters on their way back")
                        .atMost(LIMIT)
                        .until(() -> made(recorder, "redrive-worker", "DeleteMessageBatch"));
                await("staged trips").atMost(LIMIT).until(() -> made(recorder, "completion-stager", "PutObject"));
                services.post(Service.SCHEDULER_SERVICE, "/aggregations", "{\"date\": \"" + Sample.DAY + "\"}");
                await("the report")
                        .atMost(LIMIT)
                        .until(() -> services.get(Service.SCHEDULER_SERVICE, "/aggregations")
                                .toString()
                                .contains("\"state\":\"SUCCESS\""));
                services.get(Service.SCHEDULER_SERVICE, "/aggregations/" + Sample.DAY + "-1");
                await("the status message").atMost(LIMIT).until(() -> made(recorder, "scheduler-service", "Publish"));
                await("a look for late trips")
                        .atMost(LIMIT)
                        .until(() -> made(recorder, "scheduler-service", "ListObjectsV2"));
                await("the operations page").atMost(LIMIT).until(() -> seesEverything(services));
                await("everybody's metrics")
                        .atMost(LIMIT)
                        .until(() -> Stream.of(Service.values())
                                .allMatch(service -> made(recorder, service.moduleName(), "PutMetricData")));
                await("the metric of the run")
                        .atMost(LIMIT)
                        .until(() -> metricsSent().toString().contains("bolt.ride.run.duration.max"));
                sent = metricsSent();
            }
            calls = recorder.calls();
            callsOfJobs = jobs.calls();
        }
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyCallIsAllowedAndNothingThatIsNeverCalledIs(Service service) {
        Set<String> needed =
                needed(calls.stream().filter(call -> call.application().equals(service.moduleName())));
        Set<String> allowed = allowed(service.roleName());
        // Of the file system, which is mounted and not called.
        allowed.removeIf(action -> action.startsWith("elasticfilesystem:"));
        allowed.removeIf(action ->
                CALLED_ELSEWHERE.containsKey(service.moduleName() + " " + action) && !needed.contains(action));
        assertThat(allowed).isEqualTo(needed);
    }

    private static Set<String> needed(Stream<Call> calls) {
        return calls.flatMap(call -> IamActions.neededFor(call).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed(String role) {
        return Statement.ofRoles(pipeline).stream()
                .filter(statement -> statement.holder().equals(role))
                .flatMap(statement -> statement.actions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCallOfTheJobIsAllowedAndNothingThatItNeverMakesIs() {
        assertThat(allowed(Names.EMR_ROLE)).isEqualTo(needed(callsOfJobs.stream()));
    }

    @Test
    void everyMetricOfAnAlarmOrTheDashboardIsSent() {
        List<MetricUse> read = Stream.concat(MetricUse.ofAlarms(pipeline), MetricUse.ofDashboard(pipeline))
                .filter(use -> use.namespace().equals("BoltRide"))
                .filter(use -> !use.name().equals(ServerErrors.METRIC))
                // Nothing failed here, so there is no failure's duration.
                .filter(use -> !(use.name().equals("bolt.ride.run.duration.max")
                        && use.dimensions().get("state").equals("failed")))
                .distinct()
                .toList();
        assertThat(sent).containsAll(read);
    }

    /** The page has a value for what is on AWS, and every service answers it. */
    private static boolean seesEverything(RunningServices services) {
        JsonNode page = services.getAsViewer(Service.SCHEDULER_SERVICE, "/operations");
        return page.path("queues").has("value")
                && page.path("table_items").has("value")
                && page.path("incomplete").isEmpty()
                && page.path("services").size() == Service.values().length;
    }

    private static boolean made(FaultProxy recorder, String application, String operation) {
        return recorder.calls().stream()
                .anyMatch(call -> call.application().equals(application)
                        && call.operation().equals(operation));
    }

    /** What the local CloudWatch has kept, by the names that streams have on AWS. */
    private static Set<MetricUse> metricsSent() throws IOException, InterruptedException {
        URI cloudWatch = aws.endpoint(AwsService.CLOUDWATCH);
        String body = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(cloudWatch.resolve("/")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return JsonMapper.shared()
                .readTree(body.replace(aws.named(""), ""))
                .valueStream()
                .flatMap(request -> request.path("MetricData")
                        .valueStream()
                        .map(datum -> MetricUse.sent(request.path("Namespace").asString(), datum)))
                .collect(Collectors.toSet());
    }
}
