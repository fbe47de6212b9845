package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.faults.AwsService;
import com.boltride.faults.FaultProxy;
import com.boltride.faults.Faults;
import com.boltride.faults.ServiceHealth;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.model.JobRunSummary;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with an AWS that goes away, and then fails: a day still has one job, and its end is told. */
@Tag("faults")
class SchedulerUnderFaultsIT {

    private static final String DAY = "2024-05-25";
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(3);

    private static TestAws aws;
    private static FaultProxy proxy;
    private static EmrServerlessClient emr;
    private static Notifications notifications;
    private static ConfigurableApplicationContext service;
    private static ServiceHealth health;
    private static RestTestClient operator;

    @TempDir
    private static Path mayEnd;

    @BeforeAll
    static void start() throws IOException {
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withServices(
                        com.boltride.local.AwsService.DYNAMODB,
                        com.boltride.local.AwsService.SNS,
                        com.boltride.local.AwsService.SQS,
                        com.boltride.local.AwsService.S3,
                        com.boltride.local.AwsService.EMR_SERVERLESS));
        emr = EmrServerlessClient.create();
        try (S3Client s3 = S3Client.builder().forcePathStyle(true).build()) {
            put(s3, WaitingJob.KEY, WaitingJob.jar());
            put(s3, "daily-kpis/trip_date=" + DAY + "/report.json", RequestBody.fromString("{\"total_trips\":0}"));
        }
        Files.createFile(mayEnd.resolve(DAY));
        notifications = new Notifications(aws, "emr-job-status-notifications");
        proxy = FaultProxy.inFrontOf(aws.environment());
        proxy.systemProperties().forEach(System::setProperty);
        service = new SpringApplicationBuilder(SchedulerServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--bolt-ride.api.password=right",
                        "--bolt-ride.aws.attempt-timeout=2s",
                        "--bolt-ride.aws.call-timeout=" + CALL_TIMEOUT.toSeconds() + "s",
                        "--bolt-ride.schedule.cron=-",
                        "--bolt-ride.schedule.poll-interval=200ms",
                        "--bolt-ride.schedule.lease=30s",
                        // What the job reports is no matter here.
                        "--bolt-ride.emr.job-key=" + WaitingJob.KEY,
                        "--bolt-ride.emr.spark-submit-parameters=" + WaitingJob.parameters(mayEnd));
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        health = new ServiceHealth(port);
        operator = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeaders(headers -> headers.setBasicAuth("operator", "right"))
                .build();
    }

    @AfterAll
    static void stop() {
        service.close();
        proxy.close();
        aws.close();
    }

    @Test
    void dayHasOneJobAndItsEndIsToldWhateverFails() {
        proxy.inject(AwsService.EMR_SERVERLESS, Faults.away().withSeed(7));
        request();

        eventually().untilAsserted(() -> assertThat(health.waitingFor()).contains("emr-serverless"));
        // Longer than the longest call: whatever gives up, gives up now.
        await().during(CALL_TIMEOUT.plusSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(health::isAlive);
        assertThat(run().get("state").asString()).isEqualTo("REQUESTED");

        proxy.heal();
        List<AwsService> all = List.of(AwsService.DYNAMODB, AwsService.EMR_SERVERLESS, AwsService.S3, AwsService.SNS);
        all.forEach(dependency ->
                proxy.inject(dependency, Faults.rate(0.3).withTimeOuts().withSeed(3)));

        eventually().ignoreExceptions().until(() -> run().get("state").asString(), "SUCCESS"::equals);
        eventually().until(() -> !notifications.about(DAY).isEmpty());
        proxy.heal();
        eventually().untilAsserted(() -> assertThat(health.waitingFor()).isEmpty());

        assertThat(jobs()).hasSize(1);
        // SNS may take a message and fail to say so: then it comes again, and names the same run.
        assertThat(notifications.about(DAY)).allSatisfy(told -> {
            assertThat(told.get("state").asString()).isEqualTo("SUCCESS");
            assertThat(told.get("attempt").intValue()).isEqualTo(1);
        });
        assertThat(proxy.injected(AwsService.DYNAMODB)).isPositive();
    }

    private static void put(S3Client s3, String key, RequestBody body) {
        s3.putObject(put -> put.bucket(aws.named("bolt-ride-kpis")).key(key), body);
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(250));
    }

    private static void request() {
        operator.post()
                .uri("/aggregations")
                .body(Map.of("date", DAY))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.ACCEPTED);
    }

    private static JsonNode run() {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(operator.get()
                        .uri("/aggregations/" + DAY + "-1")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
    }

    private static List<JobRunSummary> jobs() {
        String application =
                emr.listApplications(list -> {}).applications().get(0).id();
        return emr.listJobRunsPaginator(list -> list.applicationId(application)).jobRuns().stream()
                .toList();
    }
}
