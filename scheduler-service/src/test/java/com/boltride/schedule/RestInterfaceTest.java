package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RunsRestSurface
class RestInterfaceTest {

    private static final String EXAMPLE = "2024-05-25";

    @Autowired
    private World world;

    @LocalServerPort
    private int port;

    private RestTestClient operator;

    @BeforeEach
    void connect() {
        world.reset();
        operator = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(headers -> headers.setBasicAuth("operator", "right"))
                .build();
    }

    @Test
    void dayIsAskedForOnce() {
        ResponseSpec answer = post(Map.of("date", EXAMPLE));

        answer.expectStatus().isAccepted();
        answer.expectHeader().location("http://localhost:" + port + "/aggregations/2024-05-25-1");
        answer.expectHeader().valueEquals("Retry-After", "5");
        answer.expectBody().json("""
                        {"runs": [{
                          "id": "2024-05-25-1", "date": "2024-05-25", "attempt": 1, "state": "REQUESTED",
                          "trigger": "REQUEST", "partial": false, "requested_at": "2024-05-26T00:00:00Z"
                        }]}""");
        post(Map.of("date", EXAMPLE)).expectBody().jsonPath("$.runs[0].id").isEqualTo("2024-05-25-1");
        assertThat(world.store.ofDay(World.DAY)).hasSize(1);
    }

    @Test
    void rangeIsAskedForDayByDay() {
        ResponseSpec answer = post(Map.of("from", "2024-02-28", "to", "2024-03-01"));

        answer.expectStatus().isAccepted();
        answer.expectHeader().location("http://localhost:" + port + "/aggregations?from=2024-02-28&to=2024-03-01");
        assertThat(ids(answer)).containsExactly("2024-02-28-1", "2024-02-29-1", "2024-03-01-1");
    }

    @Test
    void todayIsTakenAndMarkedAsPartial() {
        post(Map.of("date", "2024-05-26"))
                .expectBody()
                .jsonPath("$.runs[0].partial")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                | from | from is missing: a day such as 2024-05-25
                    {"from": "2024-05-01"}                                            | to   | to is missing: a day such as 2024-05-25
                    {"date": "25.05.2024"}                                            | date | date '25.05.2024' is not a day such as 2024-05-25
                    {"date": "2024-02-30"}                                            | date | date '2024-02-30' is not a day such as 2024-05-25
                    {"date": "2024-05-27"}                                            | date | date 2024-05-27 is in the future: today is 2024-05-26 UTC
                    {"date": "0024-05-25"}                                            | date | date 0024-05-25 is before 1970-01-01
                    {"date": "2024-05-01", "to": "2024-05-02"}                        | date | date is for one day, from and to are for several: not both
                    {"from": "2024-05-02", "to": "2024-05-01"}                        | to   | to 2024-05-01 is before from 2024-05-02
                    {"from": "2023-05-01", "to": "2024-05-01"}                        | to   | from 2023-05-01 to 2024-05-01 are 367 days, but at most 366 are taken at a time
                    """)
    void badRequestNamesTheField(String body, String field, String detail) {
        ResponseSpec answer = operator.post()
                .uri("/aggregations")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();

        expectProblem(answer, HttpStatus.BAD_REQUEST)
                .containsEntry("field", field)
                .containsEntry("detail", detail);
    }

    @Test
    void longestRangeIsTaken() {
        post(Map.of("from", "2023-05-02", "to", "2024-05-01"))
                .expectBody()
                .jsonPath("$.runs.length()")
                .isEqualTo(366);
    }

    @Test
    void listIsPagedFromTheNewestRequest() {
        for (int day = 21; day <= 23; day++) {
            post(Map.of("date", "2024-05-" + day));
            world.clock.advance(Duration.ofSeconds(1));
        }

        ResponseSpec first = get("/aggregations?limit=2");
        Map<String, Object> page = body(first);
        ResponseSpec second = operator.get()
                .uri("/aggregations?limit=2&after={after}", page.get("next"))
                .exchange();

        assertThat(ids(page)).containsExactly("2024-05-23-1", "2024-05-22-1");
        assertThat(body(second)).doesNotContainKey("next");
        assertThat(ids(get("/aggregations?from=2024-05-22&to=2024-05-22"))).containsExactly("2024-05-22-1");
        assertThat(ids(get("/aggregations?to=2024-05-21"))).containsExactly("2024-05-21-1");
    }

    @ParameterizedTest
    @CsvSource({
        "/aggregations?limit=0, limit",
        "/aggregations?limit=201, limit",
        "/aggregations?limit=x, limit",
        "/aggregations?from=x, from",
        "/aggregations?to=2025-01-01, to",
        "/aggregations?from=2024-05-02&to=2024-05-01, to",
        "/aggregations?after=x, after",
        "/kpis, from",
        "/kpis?from=2024-05-01, to",
        "/kpis?from=2023-01-01&to=2024-05-01, to",
        "/kpis/yesterday, date",
        "/kpis/2024-05-27, date"
    })
    void badParameterIsNamed(String uri, String field) {
        expectProblem(get(uri), HttpStatus.BAD_REQUEST).containsEntry("field", field);
    }

    @Test
    void runIsShownWithWhatIsKnownOfIt() {
        world.requests().daily(World.DAY);
        world.untilClosed(world.scheduler("a"));

        get("/aggregations/2024-05-25-1")
                .expectBody()
                .json("""
                        {
                          "id": "2024-05-25-1", "state": "SUCCESS", "trigger": "DAILY",
                          "job_run_id": "job-of-2024-05-25-1",
                          "started_at": "2024-05-26T00:00:00Z", "finished_at": "2024-05-26T00:01:43Z",
                          "duration": "PT1M33S", "notified_at": "2024-05-26T00:00:00Z",
                          "report": "s3://bucket/daily-kpis/trip_date=2024-05-25/report.json",
                          "kpis": {"total_trips": 3}
                        }""")
                .jsonPath("$.reason")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aggregations/2024-05-25-1", "/aggregations/nonsense", "/aggregations/2024-05-25"})
    void runThatIsNotThereIsNotFound(String uri) {
        expectProblem(get(uri), HttpStatus.NOT_FOUND);
    }

    @Test
    void reportIsServedAsItWasWritten() {
        String report = "{ \"total_revenue\" : 268640.785752322134498 }\n";
        world.reports.put(EXAMPLE, report);

        ResponseSpec answer = get("/kpis/" + EXAMPLE);

        answer.expectHeader().contentType(MediaType.APPLICATION_JSON);
        answer.expectBody(String.class).isEqualTo(report);
    }

    @Test
    void reportThatIsNotThereIsNotFound() {
        world.reports.remove(EXAMPLE);

        expectProblem(get("/kpis/" + EXAMPLE), HttpStatus.NOT_FOUND)
                .containsEntry("detail", "there is no report of 2024-05-25");
    }

    @Test
    void reportsOfARangeLeaveOutDaysWithoutOne() {
        world.reports.put("2024-05-23", "{\"a\":1.0}");
        world.reports.remove("2024-05-24");
        world.reports.put("2024-05-25", "{\"a\":2}");

        get("/kpis?from=2024-05-23&to=2024-05-25")
                .expectBody(String.class)
                .isEqualTo("{\"reports\":[{\"a\":1.0},{\"a\":2}]}");
    }

    @Test
    void awsBeingAwayIsSaidSo() {
        world.reports.goAway();

        ResponseSpec answer = get("/kpis/" + EXAMPLE);

        assertThat(expectProblem(answer, HttpStatus.SERVICE_UNAVAILABLE)
                        .actual()
                        .toString())
                .doesNotContain("connection refused");
    }

    private ResponseSpec post(Map<String, String> body) {
        return operator.post().uri("/aggregations").body(body).exchange();
    }

    private ResponseSpec get(String uri) {
        return operator.get().uri(uri).exchange();
    }

    private static Map<String, Object> body(ResponseSpec answer) {
        return answer.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
    }

    private static List<String> ids(ResponseSpec answer) {
        return ids(body(answer));
    }

    private static List<String> ids(Map<String, Object> page) {
        return ((List<?>) page.get("runs"))
                .stream().map(run -> ((Map<?, ?>) run).get("id").toString()).toList();
    }

    private static MapAssert<String, Object> expectProblem(ResponseSpec answer, HttpStatus status) {
        answer.expectStatus().isEqualTo(status);
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return assertThat(body(answer)).containsEntry("status", status.value());
    }
}
