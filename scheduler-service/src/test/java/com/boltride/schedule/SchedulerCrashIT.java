package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import tools.jackson.databind.JsonNode;

/**
 * Two schedulers in processes of their own, one of them killed by SIGKILL between two given calls to AWS. The other one, or
 * one that is started in its place, goes on: one job for each run, and one message for each end.
 */
@Tag("faults")
class SchedulerCrashIT {

    @TempDir
    private static Path mayEnd;

    private static SchedulerAws aws;
    private static Gate emrGate;
    private static Gate snsGate;
    private static Gate dynamoDbGate;
    private static SchedulerProcesses schedulers;
    private static LocalDate yesterday;
    private static String judgedDay;
    private static Notifications alarms;

    @BeforeAll
    static void start() throws Exception {
        aws = new SchedulerAws();
        aws.put(WaitingJob.KEY, WaitingJob.jar());
        alarms = new Notifications(aws.local, "bolt-ride-alarms");
        hourOfDeadRecords();
        emrGate = new Gate(aws.local.endpoint(AwsService.EMR_SERVERLESS));
        snsGate = new Gate(aws.local.endpoint(AwsService.SNS));
        dynamoDbGate = new Gate(aws.local.endpoint(AwsService.DYNAMODB));
        schedulers = new SchedulerProcesses(environment(), Path.of("target", "schedulers"));
        bothAskForYesterdayAtTheSameInstant();
    }

    @AfterAll
    static void stop() {
        schedulers.close();
        List.of(emrGate, snsGate, dynamoDbGate).forEach(Gate::close);
        aws.close();
    }

    @Test
    void cronInstantOfTwoSchedulersStartsOneJobAndTellsOfItOnce() throws Exception {
        aws.awaitClosed(yesterday + "-1");

        assertThat(aws.store.ofDay(yesterday)).hasSize(1);
        assertOneJobAndOneMessage(yesterday + "-1");
    }

    @Test
    void limitThatTwoSchedulersFindPassedAtTheSameInstantIsToldOnce() {
        List<JsonNode> told = await("an alarm").atMost(Duration.ofMinutes(1)).until(alarms::all, all -> !all.isEmpty());

        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("passed").path(0).path("measure").asString())
                .isEqualTo("dead");
    }

    @Test
    void killedBetweenItsRecordAndStartJobRun() throws Exception {
        String run = "2024-04-01-1";
        HeldCall start = emrGate.holdRequest(call -> call.isStartOf(run));
        ask("2024-04-01", true);
        schedulers.kill(start.awaitCaller());
        assertThat(aws.jobsOf(run)).isEmpty();
        start.drop();

        aws.awaitClosed(run);
        assertOneJobAndOneMessage(run);
    }

    @Test
    void killedBetweenStartJobRunAndItsNoteOfTheJob() throws Exception {
        String run = "2024-04-02-1";
        HeldCall start = emrGate.holdAnswer(call -> call.isStartOf(run));
        ask("2024-04-02", true);
        schedulers.kill(start.awaitCaller());
        assertThat(aws.jobsOf(run)).hasSize(1);
        assertThat(aws.run(run).job()).isNull();
        start.drop();

        aws.awaitClosed(run);
        assertOneJobAndOneMessage(run);
    }

    @Test
    void killedWhileItsJobRuns() throws Exception {
        String run = "2024-04-03-1";
        ask("2024-04-03", false);
        await(run + " to run")
                .atMost(Duration.ofMinutes(2))
                .until(() -> aws.run(run).job() != null);
        String job = aws.run(run).job().jobRunId();
        HeldCall look = emrGate.holdAnswer(call -> call.isLookAt(job));
        schedulers.kill(look.awaitCaller());
        look.drop();
        letEnd("2024-04-03");

        aws.awaitClosed(run);
        assertOneJobAndOneMessage(run);
    }

    /** The one gap that SNS leaves. Whoever must not hear twice goes by the message's id. */
    @Test
    void killedBetweenThePublicationAndItsNoteTellsTheSameTwice() throws Exception {
        String run = "2024-04-04-1";
        HeldCall publication = snsGate.holdAnswer(call -> call.isPublicationAbout(run));
        ask("2024-04-04", true);
        schedulers.kill(publication.awaitCaller());
        publication.drop();

        aws.awaitClosed(run);
        assertThat(aws.jobsOf(run)).hasSize(1);
        List<JsonNode> told = aws.awaitTold("2024-04-04", 2);
        assertThat(told).hasSize(2);
        assertThat(told.get(1)).isEqualTo(told.get(0));
        assertThat(told.get(0).get("deduplication_id").asString()).isEqualTo(run + "-SUCCESS");
    }

    private static void hourOfDeadRecords() {
        String hour = Instant.now().minus(Duration.ofHours(2)).toString();
        judgedDay = hour.substring(0, 10);
        aws.put(
                "quality/date=" + judgedDay + "/hour=" + hour.substring(11, 13) + "/trip-end-service-1.json",
                RequestBody.fromString("{\"counts\":{\"events\":1000,\"dead\":30}}"));
    }

    private static void bothAskForYesterdayAtTheSameInstant() throws Exception {
        yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        letEnd(yesterday.toString());
        schedulers.fillUpTo(2);
        List<HeldCall> puts = schedulers.names().stream()
                .flatMap(name -> Stream.of(yesterday.toString(), "quality-" + judgedDay)
                        .map(partition -> dynamoDbGate.holdRequest(
                                call -> call.isPutOf(partition) && call.caller().equals(name))))
                .toList();
        for (HeldCall put : puts) {
            put.awaitCaller();
        }
        puts.forEach(HeldCall::release);
    }

    /** As the REST interface does; two schedulers are there, or on their way. */
    private static void ask(String date, boolean jobMayEnd) throws IOException {
        if (jobMayEnd) {
            letEnd(date);
        }
        schedulers.fillUpTo(2);
        new RunRequests(aws.store, Clock.systemUTC()).onDemand(LocalDate.parse(date));
    }

    private static void letEnd(String date) throws IOException {
        aws.put("daily-kpis/trip_date=" + date + "/report.json", RequestBody.fromString("{\"total_trips\":0}"));
        Files.createFile(mayEnd.resolve(date));
    }

    private static void assertOneJobAndOneMessage(String run) {
        assertThat(aws.run(run).state()).isEqualTo(RunState.SUCCESS);
        assertThat(aws.jobsOf(run)).hasSize(1);
        String date = RunId.parse(run).date().toString();
        assertThat(aws.awaitTold(date, 1)).hasSize(1);
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(aws.local.environment());
        environment.put("AWS_ENDPOINT_URL_EMR_SERVERLESS", emrGate.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_SNS", snsGate.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDbGate.endpoint().toString());
        environment.put("SERVER_PORT", "0");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("BOLT_RIDE_API_PASSWORD", "right");
        // A call may be held for as long as the other scheduler takes to start.
        environment.put("BOLT_RIDE_AWS_ATTEMPT_TIMEOUT", "100s");
        environment.put("BOLT_RIDE_AWS_CALL_TIMEOUT", "110s");
        environment.put("BOLT_RIDE_SCHEDULE_CRON", "* * * * * *");
        environment.put("BOLT_RIDE_SCHEDULE_POLL_INTERVAL", "200ms");
        environment.put("BOLT_RIDE_SCHEDULE_LEASE", "3s");
        environment.put("BOLT_RIDE_EMR_JOB_KEY", WaitingJob.KEY);
        environment.put("BOLT_RIDE_EMR_SPARK_SUBMIT_PARAMETERS", WaitingJob.parameters(mayEnd));
        return environment;
    }
}
