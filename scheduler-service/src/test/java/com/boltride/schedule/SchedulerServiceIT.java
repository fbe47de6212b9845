package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.retry.Outages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import software.amazon.awssdk.core.sync.RequestBody;
import tools.jackson.databind.JsonNode;

/** The service as it is started for production, against the local AWS and the real KPI job. */
class SchedulerServiceIT {

    private static SchedulerAws aws;

    private final List<ConfigurableApplicationContext> services = new ArrayList<>();

    @BeforeAll
    static void startAws() {
        aws = new SchedulerAws();
    }

    @AfterAll
    static void stopAws() {
        aws.close();
    }

    @AfterEach
    void stopServices() {
        services.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void dayIsAggregatedOnRequestAndAgainWhenTripsComeAfterItsReport() {
        stage("2024-05-25", "t1", "10.25");
        stage("2024-05-25", "t2", "20.000000000000000001");
        RestTestClient operator = operator(start(Map.of("bolt-ride.schedule.late-arrivals.interval", "1s")));

        operator.get().uri("/kpis/2024-05-25").exchange().expectStatus().isNotFound();
        operator.post()
                .uri("/aggregations")
                .body(Map.of("date", "2024-05-25"))
                .exchange()
                .expectStatus()
                .isAccepted();
        aws.awaitClosed("2024-05-25-1");

        operator.get()
                .uri("/aggregations/2024-05-25-1")
                .exchange()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("SUCCESS")
                .jsonPath("$.kpis.total_trips")
                .isEqualTo(2);
        operator.get()
                .uri("/kpis/2024-05-25")
                .exchange()
                .expectBody(String.class)
                .value(report -> assertThat(report).contains("30.250000000000000001"));
        operator.get()
                .uri("/aggregations?from=2024-05-25&to=2024-05-25")
                .exchange()
                .expectBody()
                .jsonPath("$.runs.length()")
                .isEqualTo(1);
        List<JsonNode> told = aws.awaitTold("2024-05-25", 1);
        assertThat(told.get(0).get("state").asString()).isEqualTo("SUCCESS");
        assertThat(told.get(0).get("report").asString())
                .isEqualTo("s3://" + aws.bucket + "/daily-kpis/trip_date=2024-05-25/report.json");
        assertThat(told.get(0).get("kpis").get("total_trips").intValue()).isEqualTo(2);

        stage("2024-05-25", "t3", "20");
        aws.awaitClosed("2024-05-25-2");

        operator.get()
                .uri("/aggregations/2024-05-25-2")
                .exchange()
                .expectBody()
                .jsonPath("$.trigger")
                .isEqualTo("LATE_ARRIVALS")
                .jsonPath("$.kpis.total_trips")
                .isEqualTo(3);
        assertThat(aws.awaitTold("2024-05-25", 2))
                .extracting(message -> message.get("trigger").asString())
                .containsExactly("REQUEST", "LATE_ARRIVALS");
        assertThat(aws.run("2024-05-25-2").staged().count()).isEqualTo(3);
        assertThat(aws.store.ofDay(LocalDate.parse("2024-05-25"))).hasSize(2);
    }

    @Test
    void schedulerFinishesWhatADeadOneHasStarted(@TempDir Path mayEnd) throws IOException {
        RunId noted = RunId.parse("2024-04-01-1");
        RunId forgotten = RunId.parse("2024-04-02-1");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        aws.put(WaitingJob.KEY, WaitingJob.jar());
        for (RunId id : List.of(noted, forgotten)) {
            aws.put(
                    "daily-kpis/trip_date=" + id.date() + "/report.json",
                    RequestBody.fromString("{\"total_trips\":0}"));
            Files.createFile(mayEnd.resolve(id.date().toString()));
        }
        JobRuns jobs = new EmrServerlessJobRuns(
                aws.emr,
                "nsp-bolt-ride-aggregator",
                new KpiJob(
                        aws.bucket,
                        WaitingJob.KEY,
                        WaitingJob.parameters(mayEnd),
                        new ReportBounds("0..1", "0..1", "0..1"),
                        "arn:aws:iam::000000000000:role/r",
                        SchedulerAws.JOB),
                new AwsDependency("emr-serverless", new Outages(Clock.systemUTC())));
        Claim dead = new Claim(now.plusSeconds(2), "dead");
        aws.store.add(Run.requested(noted, RunTrigger.REQUEST, now)
                .withJob(jobs.start(noted, now))
                .withClaim(dead));
        jobs.start(forgotten, now);
        aws.store.add(Run.requested(forgotten, RunTrigger.REQUEST, now).withClaim(dead));

        start(Map.of(
                "bolt-ride.emr.job-key",
                WaitingJob.KEY,
                "bolt-ride.emr.spark-submit-parameters",
                WaitingJob.parameters(mayEnd)));

        aws.awaitClosed(noted.toString());
        aws.awaitClosed(forgotten.toString());
        for (RunId id : List.of(noted, forgotten)) {
            assertThat(aws.store.find(id).orElseThrow().state()).isEqualTo(RunState.SUCCESS);
            assertThat(aws.jobsOf(id.date().toString())).hasSize(1);
            assertThat(aws.awaitTold(id.date().toString(), 1)).hasSize(1);
        }
    }

    @Test
    void failingJobIsTriedAgainAsOftenAsConfigured() {
        RestTestClient operator =
                operator(start(Map.of("bolt-ride.emr.job-key", "jobs/missing.jar", "bolt-ride.schedule.retries", "1")));

        operator.post()
                .uri("/aggregations")
                .body(Map.of("from", "2024-03-01", "to", "2024-03-02"))
                .exchange()
                .expectStatus()
                .isAccepted();
        for (String day : List.of("2024-03-01", "2024-03-02")) {
            aws.awaitClosed(day + "-2");

            List<JsonNode> told = aws.awaitTold(day, 2);
            assertThat(told)
                    .extracting(message -> message.get("state").asString())
                    .containsOnly("FAILED");
            assertThat(told)
                    .extracting(message -> message.get("last").booleanValue())
                    .containsExactly(false, true);
            assertThat(aws.store.ofDay(LocalDate.parse(day))).hasSize(2);
        }
    }

    @Test
    void serviceIsHealthyAndCountsItsRuns() {
        ConfigurableApplicationContext service = start(Map.of());
        RestTestClient operator = operator(service);

        awaitTurns(service);
        operator.get()
                .uri("/actuator/health/liveness")
                .exchange()
                .expectStatus()
                .isOk();
        operator.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
        operator.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("bolt_ride_runs_total", "state=\"success\""));
    }

    @Test
    void openTripsThatAreNotIndexedAreSaidNotToBeWatched() {
        RestTestClient operator = operator(start(
                Map.of("bolt-ride.trips.index-open-trips", "false", "bolt-ride.quality.watch-interval", "100ms")));

        await("a look at data quality")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> operator.get()
                        .uri("/operations")
                        .exchange()
                        .expectBody()
                        .jsonPath("$.quality.value.hours")
                        .isArray()
                        .jsonPath("$.quality.value.open_trips.value")
                        .doesNotExist()
                        .jsonPath("$.quality.value.open_trips.away")
                        .value(
                                String.class,
                                away -> assertThat(away).contains("not watched", "bolt-ride.trips.index-open-trips")));
    }

    private ConfigurableApplicationContext start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "server.port", "0",
                "bolt-ride.api.password", "right",
                "bolt-ride.schedule.cron", "-",
                // A job as short as these is over before a compiler pays.
                "bolt-ride.emr.spark-submit-parameters", "--conf spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1",
                "bolt-ride.schedule.poll-interval", "200ms",
                "bolt-ride.schedule.lease", "10s",
                "bolt-ride.schedule.retry-pause", "1s"));
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        ConfigurableApplicationContext service =
                new SpringApplicationBuilder(SchedulerServiceApplication.class).run(arguments);
        services.add(service);
        return service;
    }

    private static RestTestClient operator(ConfigurableApplicationContext service) {
        return RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .defaultHeaders(headers -> headers.setBasicAuth("operator", "right"))
                .build();
    }

    private static void stage(String date, String trip, String fare) {
        String line = "{\"trip_id\":\"" + trip + "\",\"start_time\":\"" + date + "T10:00:00Z\",\"end_time\":\"" + date
                + "T10:30:00Z\",\"origin\":\"1\",\"destination\":\"2\",\"fare_amount\":" + fare + "}\n";
        aws.put(
                "completed-trips/trip_date=" + date + "/shard-0_" + trip + "_" + trip + ".json",
                RequestBody.fromString(line));
    }

    /** Two more rounds: whatever the scheduler might still do about what it sees now, it has done. */
    private static void awaitTurns(ConfigurableApplicationContext service) {
        RunLoop loop = service.getBean(RunLoop.class);
        for (int turn = 0; turn < 2; turn++) {
            Instant last = loop.lastTurn();
            await("a round")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> loop.lastTurn().isAfter(last));
        }
    }
}
