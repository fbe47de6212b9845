package com.boltride.producer;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.producer.job.RunSpec;
import com.boltride.producer.job.RunSteps;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedProducer.class)
class RunApiIT {

    private static final String SLOW =
            "{\"startKey\":\"api/start.csv\",\"endKey\":\"api/end.csv\",\"eventsPerSecond\":0.01}";
    private static final String FAST = "{\"startKey\":\"api/start.csv\",\"endKey\":\"api/end.csv\"}";

    private final LocalBucketAndStreams aws;
    private final ProducerClient client;

    RunApiIT(LocalBucketAndStreams aws, ProducerClient client) {
        this.aws = aws;
        this.client = client;
    }

    @BeforeEach
    void upload() {
        TripFiles files = new TripFiles("api-", 10, 100);
        aws.put("api/start.csv", files.starts());
        aws.put("api/end.csv", files.ends());
    }

    @Test
    void aRunIsAcceptedAndFoundAtItsLocation() {
        HttpResponse<String> accepted = client.post("/runs", FAST);

        assertThat(accepted.statusCode()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(location)
                .isEqualTo("/runs/" + ProducerClient.body(accepted).get("id").asString());
        assertThat(ProducerClient.body(accepted).get("state").asString()).isEqualTo("RUNNING");
        JsonNode run = client.awaitEnd(location.substring("/runs/".length()));
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("COMPLETED");
        assertThat(run.get("finishedAt").asString())
                .isGreaterThan(run.get("requestedAt").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"eventsPerSecond\":0}                   | eventsPerSecond",
                "{\"eventsPerSecond\":\"many\"}            | eventsPerSecond",
                "{\"speedup\":-1}                          | speedup",
                "{\"speedup\":2,\"eventsPerSecond\":2}     | speedup",
                "{\"startKey\":\" \"}                      | startKey",
                "{\"startKey\":\"a\",\"endKey\":\"a\"}     | endKey",
                "{\"eventPerSecond\":2}                    | eventPerSecond",
            })
    void aWrongFieldIsNamed(String body, String field) {
        HttpResponse<String> answer = client.post("/runs", body);

        assertProblem(answer, 400);
        assertThat(ProducerClient.body(answer).get("field").asString()).isEqualTo(field);
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        assertProblem(client.post("/runs", "{"), 400);
        assertProblem(client.post("/runs", "[]"), 400);
    }

    @Test
    void aFileThatIsNotThereIsNamedAtOnce() {
        HttpResponse<String> answer =
                client.post("/runs", "{\"startKey\":\"api/start.csv\",\"endKey\":\"api/no.csv\"}");

        assertProblem(answer, 422);
        assertThat(ProducerClient.body(answer).get("field").asString()).isEqualTo("endKey");
        assertThat(ProducerClient.body(answer).get("detail").asString())
                .isEqualTo("s3://" + aws.bucket() + "/api/no.csv does not exist");
    }

    @Test
    void oneRunGoesAtATimeAndAStoppedOneGoesOnWhenItIsAskedTo() {
        String id = client.start(SLOW);
        client.await(id, run -> run.get("published").asInt() > 0);

        HttpResponse<String> second = client.post("/runs", FAST);
        assertProblem(second, 409);
        assertThat(ProducerClient.body(second).get("run").asString()).isEqualTo(id);
        assertThat(second.headers().firstValue("Location")).contains("/runs/" + id);

        assertThat(client.post("/runs/" + id + "/stop").statusCode()).isEqualTo(202);
        JsonNode stopped = client.awaitEnd(id);
        assertThat(stopped.get("state").asString()).as(stopped.toString()).isEqualTo("STOPPED");
        assertThat(stopped.get("rowsRead").asInt()).isLessThan(20);
        assertProblem(client.post("/runs/" + id + "/stop"), 409);

        assertThat(client.post("/runs/" + id + "/restart").statusCode()).isEqualTo(202);
        JsonNode again = client.await(
                id,
                run -> run.get("published").asInt() > stopped.get("published").asInt());
        assertThat(again.get("state").asString()).isEqualTo("RUNNING");
        client.post("/runs/" + id + "/stop");
        client.awaitEnd(id);
    }

    @Test
    void aRunThatWasLostBlocksNoOtherAndGoesOnWhenItIsAskedTo(JobRepository repository) {
        RunSpec lost = new RunSpec("lost-run", "api/start.csv", "api/end.csv", null, null);
        JobParameters parameters = lost.toParameters();
        JobExecution execution = repository.createJobExecution(
                repository.createJobInstance(RunSteps.JOB, parameters), parameters, new ExecutionContext());
        execution.setStatus(BatchStatus.STARTED);
        repository.update(execution);

        client.awaitEnd(client.start(FAST));

        JsonNode run = client.run(lost.id());
        assertThat(run.get("state").asString()).isEqualTo("FAILED");
        assertThat(run.get("failure").asString()).startsWith("the run was lost");
        assertThat(client.post("/runs/lost-run/restart").statusCode()).isEqualTo(202);
        assertThat(client.awaitEnd(lost.id()).get("published").asInt()).isEqualTo(20);
    }

    @Test
    void aCompletedRunIsNotRestarted() {
        String id = client.start(FAST);
        client.awaitEnd(id);

        assertProblem(client.post("/runs/" + id + "/restart"), 409);
    }

    @Test
    void runsAreListedNewestFirst() {
        String older = client.start(FAST);
        client.awaitEnd(older);
        String newer = client.start(FAST);
        client.awaitEnd(newer);

        assertThat(ids("/runs?limit=2")).containsExactly(newer, older);
        assertThat(ids("/runs?limit=1&offset=1")).containsExactly(older);
        assertThat(ids("/runs?offset=1000000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=101,limit", "offset=-1,offset", "limit=all,limit"})
    void aPageIsBounded(String query, String field) {
        HttpResponse<String> answer = client.get("/runs?" + query);

        assertProblem(answer, 400);
        assertThat(ProducerClient.body(answer).get("field").asString()).isEqualTo(field);
    }

    @Test
    void anUnknownRunIsNotFound() {
        assertProblem(client.get("/runs/none"), 404);
        assertProblem(client.post("/runs/none/stop"), 404);
        assertProblem(client.post("/runs/none/restart"), 404);
    }

    @Test
    void aStrangerSeesHealthAndNothingElse() {
        ProducerClient stranger = client.withoutPassword();

        assertThat(stranger.post("/runs", FAST).statusCode()).isEqualTo(401);
        assertThat(stranger.get("/runs").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/actuator/prometheus").body()).doesNotContain("password");
    }

    @Test
    void rowsAreCountedByFileAndOutcome() {
        client.awaitEnd(client.start(FAST));

        assertThat(client.get("/actuator/prometheus").body().lines())
                .anyMatch(line -> line.startsWith("bolt_ride_rows_total{")
                        && line.contains("file=\"end\"")
                        && line.contains("outcome=\"quarantined\""));
    }

    private List<String> ids(String path) {
        return ProducerClient.body(client.get(path))
                .get("runs")
                .valueStream()
                .map(run -> run.get("id").asString())
                .toList();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }
}
