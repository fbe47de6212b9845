package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlarmsTest {

    private static final String RUNBOOK_BEGINS = "## Runbook";

    private final Template pipeline = Synthesised.DEFAULTS.pipeline();

    @Test
    void everyAlarmHasAnEntryInTheRunbookAndEveryEntryAnAlarm() {
        String runbook =
                Sources.read("docs/operations.md").split(RUNBOOK_BEGINS, 2)[1].split("\n## ", 2)[0];
        Set<String> entries = Pattern.compile("(?m)^### (.+)$")
                .matcher(runbook)
                .results()
                .map(heading -> heading.group(1).toLowerCase().replace(' ', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(alarms().map(alarm ->
                        alarm.path("AlarmDescription").asString().replaceFirst(".*#", "")))
                .containsAll(entries)
                .allMatch(entries::contains);
    }

    @Test
    void everyAlarmTellsTheTopicWhenItBeginsAndWhenItEnds() {
        assertThat(alarms()).allSatisfy(alarm -> {
            assertThat(Template.texts(alarm.path("AlarmActions")))
                    .singleElement()
                    .asString()
                    .endsWith(":bolt-ride-alarms");
            assertThat(Template.texts(alarm.path("OKActions")))
                    .singleElement()
                    .asString()
                    .endsWith(":bolt-ride-alarms");
        });
    }

    @Test
    void everyMetricOfAnAlarmOrTheDashboardIsOneThatItsServiceSends() {
        List<MetricUse> uses = Stream.concat(MetricUse.ofAlarms(pipeline), MetricUse.ofDashboard(pipeline))
                .filter(use -> use.namespace().equals("BoltRide"))
                .filter(use -> !use.name().equals(ServerErrors.METRIC))
                .toList();
        assertThat(uses).hasSizeGreaterThan(40);
        for (MetricUse use : uses) {
            Service service = serviceOf(use);
            String meter = use.name().replaceFirst("\\.(count|value|max|avg|sum)$", "");
            assertThat(Sources.of(service)).as(use.toString()).contains("\"" + meter + "\"");
            use.dimensions().keySet().stream()
                    .filter(tag -> !tag.equals("service"))
                    .forEach(tag ->
                            assertThat(Sources.of(service)).as(use.toString()).contains("tag(\"" + tag + "\""));
        }
    }

    @Test
    void theLogThatServerErrorsAreCountedByIsWhatTheServicesWrite() {
        assertThat(Sources.read("service-runtime/src/main/java/com/boltride/service/ProblemAdvice.java"))
                .contains("log.error(\"" + ServerErrors.LOGGED)
                .contains("log.warn(\"" + ServerErrors.LOGGED);
        assertThat(pipeline.all("AWS::Logs::MetricFilter"))
                .hasSize(3)
                .allSatisfy(filter -> assertThat(filter.path("FilterPattern").asString())
                        .isEqualTo("{ $.message = \"a request failed*\" }"));
    }

    @Test
    void aDeadSchedulerHidesNoFailedJob() {
        JsonNode rule = pipeline.the("AWS::Events::Rule", "Name", "bolt-ride-job-failed");
        assertThat(rule.path("EventPattern").path("source").get(0).asString()).isEqualTo("aws.emr-serverless");
        assertThat(Template.texts(rule.path("EventPattern").path("detail").path("state")))
                .containsExactly("FAILED", "CANCELLED");
        assertThat(rule.path("Targets").get(0).path("Arn").asString()).endsWith(":emr-job-status-notifications");
        assertThat(Statement.ofResources(Synthesised.DEFAULTS.data()).toString())
                .contains("events.amazonaws.com")
                .contains("rule/bolt-ride-job-failed");
    }

    @Test
    void aReportThatIsNotThereByTheHourIsAnAlarmEvenIfNobodySaysAnything() {
        JsonNode alarm = pipeline.the("AWS::CloudWatch::Alarm", "AlarmName", "bolt-ride-no-daily-run");
        assertThat(alarm.path("TreatMissingData").asString()).isEqualTo("breaching");
        // From 01:00 yesterday until 02:00 today.
        assertThat(alarm.path("EvaluationPeriods").asInt()
                        * alarm.path("Period").asInt())
                .isEqualTo(25 * 3600);
    }

    @Test
    void alarmsLookBackNoFurtherThanCloudWatchAllows() {
        Stream.of(Synthesised.DEFAULTS, Synthesised.EVERYTHING)
                .flatMap(variant -> variant.pipeline().all("AWS::CloudWatch::Alarm").stream())
                .forEach(alarm -> {
                    int period = alarm.has("Period")
                            ? alarm.path("Period").asInt()
                            : alarm.path("Metrics").findValues("Period").get(0).asInt();
                    int limit = period < 3600 ? 86_400 : 604_800;
                    assertThat(period * alarm.path("EvaluationPeriods").asInt()).isLessThanOrEqualTo(limit);
                });
    }

    @Test
    void theDashboardShowsEveryPartOfThePipeline() {
        JsonNode body = JsonMapper.shared()
                .readTree(pipeline.the("AWS::CloudWatch::Dashboard", "DashboardName", "NSP-Bolt-Ride-Pipeline-Health")
                        .path("DashboardBody")
                        .asString());
        List<String> titles = new ArrayList<>();
        body.path("widgets")
                .forEach(widget ->
                        titles.add(widget.path("properties").path("title").asString()));
        assertThat(titles)
                .contains(
                        "Records in",
                        "Iterator age, ms",
                        "Starts by outcome",
                        "Ends by outcome",
                        "Messages in queues",
                        "Age of the oldest message, s",
                        "Table trips: capacity used",
                        "Throttles",
                        "Staged",
                        "Daily runs by end",
                        "Processor, %",
                        "Memory, %",
                        "Trips completed per hour");
        assertThat(titles).anyMatch(title -> title.startsWith("Revenue per hour"));
    }

    private Stream<JsonNode> alarms() {
        // Those without a description are Application Auto Scaling's own.
        return pipeline.all("AWS::CloudWatch::Alarm").stream().filter(alarm -> alarm.has("AlarmName"));
    }

    private static Service serviceOf(MetricUse use) {
        return Stream.of(Service.values())
                .filter(service -> service.moduleName().equals(use.dimensions().get("service")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(use + " is no service's"));
    }
}
