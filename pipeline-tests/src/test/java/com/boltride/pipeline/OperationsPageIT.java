package com.boltride.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.testaws.TestTarget;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The operations page as people use it, in a browser and on one pipeline: first empty, then busy, then broken. */
@Tag("local-aws")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsPageIT {

    /** The second end is no event, and its trip stays open. */
    private static final String STARTS = """
            trip_id,pickup_location_id,dropoff_location_id,vendor_id,pickup_datetime,estimated_dropoff_datetime,estimated_fare_amount
            t1,93,94,1,2024-05-25 13:19:00,2024-05-25 14:03:00,34.18595283806629
            t2,93,95,1,2024-05-25 15:00:00,2024-05-25 15:10:00,10
            t3,17,94,1,2024-05-25 16:00:00,2024-05-25 16:30:00,20
            """;

    private static final String ENDS = """
            dropoff_datetime,rate_code,passenger_count,trip_distance,fare_amount,tip_amount,payment_type,trip_type,trip_id
            2024-05-25 14:05:00,5.0,0.0,0.1,40.09620692463166,0.0,3.0,2.0,t1
            2024-05-25 14:45:00,1.0,1.0,2.5,12.5,1.0,1.0,1.0,t2
            2024-05-25 16:40:00,1.0,1.0,2.5,22.25,1.0,1.0,1.0,t3
            """;

    private final TestTarget target = TestTarget.start();
    private UpCommand up;
    private OperationsPage page;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        up = UpCommand.start(target, "operations-page-it");
        page = new OperationsPage(up.pipeline());
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (page != null) {
            page.close();
        }
        if (up != null) {
            up.process().terminate();
            up.process().await(UpCommand.LIMIT);
        }
        target.close();
    }

    @AfterEach
    void browserComplainsOfNothing() {
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    @Order(1)
    void emptySystemIsShownKindly() throws IOException {
        page.open(ColorScheme.LIGHT, 1280);

        page.expect("#welcome").isVisible();
        page.expect("#services").containsText("trip-end-service");
        page.expect("#notice").isHidden();
        page.expect("#aggregations").containsText("No report has been asked for yet");
        page.expect("#kpis-empty").containsText("There is no report");
        page.expect("#quality").containsText("Nothing was counted in the last 24 hours");
        page.expect("#open-trips").containsText("Trips still open for longer than 6 h: 0");
        page.expect("#queues").containsText("none");
        assertThat(page.violations()).isEmpty();
    }

    /** With the keyboard alone. */
    @Test
    @Order(2)
    void producerRunIsStartedFromThePageToItsEnd() throws IOException {
        try (S3Client s3 = up.pipeline().s3()) {
            s3.putObject(
                    put -> put.bucket("bolt-ride-kpis").key("data/trip_start.csv"), RequestBody.fromString(STARTS));
            s3.putObject(put -> put.bucket("bolt-ride-kpis").key("data/trip_end.csv"), RequestBody.fromString(ENDS));
        }
        Page browser = page.open(ColorScheme.LIGHT, 1280);

        page.expect("#start-producer:enabled").isVisible();
        page.button("Start a producer run").focus();
        browser.keyboard().press("Enter");
        page.expect("#producer-dialog").isVisible();
        assertThat(page.violations()).isEmpty();
        browser.keyboard().press("Enter");
        page.expect("#producer-dialog .outcome").containsText("is completed: 6 rows read, 6 published, 0 quarantined");
        browser.keyboard().press("Escape");
        page.expect("#producer-dialog").isHidden();

        assertThat(page.button("Start a producer run").evaluate("button => button === document.activeElement"))
                .isEqualTo(true);
        page.expect("#producer-runs").containsText("completed");
        page.expect(".card:has-text('Trips completed') .figure").containsText("2");
        page.expect(".card:has-text('Trips in progress') .figure").containsText("1");
        page.expect(".card:has-text('Last staged object')").containsText("completed-trips/trip_date=2024-05-25/");
        page.expect("#streams").containsText("trip-end-events");
        page.expect("#welcome").isHidden();
        // One of the six events has died.
        page.expect("#quality").containsText("1 (16.7 %)");
    }

    @Test
    @Order(3)
    void aggregationIsRunAndItsReportShownDigitForDigit() throws IOException {
        Page browser = page.open(ColorScheme.LIGHT, 1280);

        page.button("Run or backfill an aggregation").click();
        browser.locator("#aggregation-dialog [name=from]").fill("2024-05-25");
        page.button("Run it").click();
        page.expect("#aggregation-dialog .outcome").containsText("Done: 1 day, 2 trips.");
        browser.keyboard().press("Escape");

        page.expect("#aggregations").containsText("success");
        page.expect("#figures").containsText("62.34620692463166");
        page.expect("#figures").containsText("distances out of bounds");
        assertThat(browser.locator("#chart-days").getAttribute("aria-label")).contains("1 days, 2 trips");
        Download csv = browser.waitForDownload(() -> page.button("CSV").click());
        assertThat(Files.readString(csv.path()))
                .startsWith("trip_date,total_trips,total_revenue")
                .contains("62.34620692463166");
        Download json = browser.waitForDownload(() -> page.button("JSON").click());
        assertThat(Files.readString(json.path())).contains("\"total_revenue\":62.34620692463166");
        assertThat(page.violations()).isEmpty();
        page.screenshot("operations-light.png");
    }

    @Test
    @Order(4)
    void deadLettersAreLookedIntoByReasonAndRedriven() {
        Page browser = page.open(ColorScheme.DARK, 1280);

        page.button("Look into dead letters").click();
        page.expect("#letters-reasons").containsText("END_BEFORE_START");
        page.expect("#letters-list").containsText("end_time");
        browser.locator("#letters-dialog select").selectOption("END_BEFORE_START");
        page.button("Redrive…").click();
        page.expect("#letters-dialog .outcome").containsText("Send all letters with reason END_BEFORE_START back");
        page.button("Yes, redrive").click();
        // It is still wrong: if it is back before the redrive ends, it is skipped.
        page.expect("#letters-dialog .outcome")
                .containsText(Pattern.compile("Done: 1 redriven, [01] skipped, 0 are no letters\\."));
    }

    @Test
    @Order(5)
    void phoneInTheDarkHasRoomForEverything() throws IOException {
        Page browser = page.open(ColorScheme.DARK, 360);
        page.expect("#figures").containsText("62.34620692463166");

        assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(page.violations()).isEmpty();
        page.screenshot("operations-phone-dark.png");
    }

    @Test
    @Order(6)
    void whoMayNotChangeAnythingHasNoButtonsForIt() {
        page.signInAs(OperationsPage.VIEWER);
        page.open(ColorScheme.LIGHT, 1280);

        page.expect("#actions-note").containsText("viewer may look at everything and change nothing");
        assertThat(page.button("Start a producer run").isDisabled()).isTrue();
        assertThat(page.button("Run or backfill an aggregation").isDisabled()).isTrue();
        page.button("Look into dead letters").click();
        page.expect("#letters-reasons tbody tr").isVisible();
        assertThat(page.button("Redrive…").isDisabled()).isTrue();
    }

    @Test
    @Order(7)
    void serviceThatHangsIsAwayUntilItGoesOn() throws IOException, InterruptedException {
        page.open(ColorScheme.LIGHT, 1280);
        ProcessHandle service = up.service("trip-end-service");

        signal("-STOP", service);
        try {
            page.expect("#notice").containsText("Away: trip-end-service");
            page.expect("#services").containsText("does not answer in time");
            page.expect(".card:has-text('Trips started') .figure").containsText("3");
        } finally {
            signal("-CONT", service);
        }

        page.expect("#notice").isHidden();
    }

    @Test
    @Order(8)
    void figuresThatAreStaleSaySo() {
        Page browser = page.open(ColorScheme.LIGHT, 1280);

        browser.route(
                "**/operations",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("text/plain")
                        .setBody("not what was asked for")));

        page.expect("#notice").containsText("These figures are stale, seen at");
        browser.unroute("**/operations");
        page.expect("#notice").isHidden();
    }

    @Test
    @Order(9)
    void openTripsThatNobodyWatchesAreSaidNotToBe() {
        Page browser = page.open(ColorScheme.LIGHT, 1280);

        browser.route("**/operations", route -> {
            APIResponse answer = route.fetch();
            String unwatched = answer.text()
                    .replaceFirst(
                            "\"open_trips\":\\{\"value\":\\{.*?]}}",
                            "\"open_trips\":{\"away\":\"not watched; a setting turns it on\"}");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(unwatched));
        });

        page.expect("#open-trips").containsText("Trips still open: not watched; a setting turns it on.");
        browser.unroute("**/operations");
        page.expect("#open-trips").containsText("Trips still open for longer than 6 h: 0");
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        List<String> command = List.of("kill", signal, Long.toString(process.pid()));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
