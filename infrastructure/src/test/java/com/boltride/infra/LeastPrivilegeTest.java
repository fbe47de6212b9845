package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LeastPrivilegeTest {

    /** Every wildcard there is: "action on resource" → why it cannot be narrower. */
    private static final Map<String, String> WILDCARDS = wildcards();

    /** The resource that IAM's reference names for it, a data set, is none of a plain metric's. */
    private static final String METRICS_HAVE_NO_ARN = "cloudwatch:PutMetricData";

    private static Map<String, String> wildcards() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("ecr:GetAuthorizationToken on *", "the API knows no resource: the token is the registry's");
        reasons.put("cloudwatch:PutMetricData on *", "metrics have no ARN; a condition allows one namespace");
        reasons.put("emr-serverless:ListApplications on *", "the API knows no resource");
        reasons.put("emr-serverless:GetJobRun on …/jobruns/*", "the id of a job is not known before it runs");
        for (String action : List.of("DescribeStream", "GetRecords", "GetShardIterator")) {
            reasons.put(
                    "dynamodb:" + action + " on …table/trips/stream/*", "a table that was restored has another stream");
        }
        for (String action : List.of("DescribeStreamConsumer", "SubscribeToShard")) {
            for (String consumer : List.of("trip-start-service", "trip-end-service")) {
                reasons.put(
                        "kinesis:" + action + " on …/consumer/bolt-ride-" + consumer + ":*",
                        "a consumer's ARN ends with the time of its registration");
            }
        }
        // Objects under one prefix.
        reasons.put("s3:GetObject on …/data/*", "input files");
        reasons.put("s3:PutObject on …/data/failed/*", "rejected rows");
        reasons.put("s3:GetObject on …/data/failed/letters/*", "letters too large for a queue");
        reasons.put("s3:PutObject on …/data/failed/letters/*", "letters too large for a queue");
        reasons.put("s3:GetObject on …/data/redrives/*", "what became of a redrive");
        reasons.put("s3:PutObject on …/data/redrives/*", "what became of a redrive");
        reasons.put("s3:GetObject on …/quality/*", "what was counted by the hour");
        reasons.put("s3:PutObject on …/quality/*", "what was counted by the hour");
        reasons.put("s3:GetObject on …/completed-trips/*", "staged trips");
        reasons.put("s3:PutObject on …/completed-trips/*", "staged trips");
        reasons.put("s3:GetObject on …/daily-kpis/*", "reports");
        reasons.put("s3:PutObject on …/daily-kpis/*", "reports");
        for (String action : List.of("AbortMultipartUpload", "GetObject", "PutObject")) {
            reasons.put("s3:" + action + " on …/raw/*", "the raw archive");
        }
        return reasons;
    }

    @Test
    void noRoleHasAWildcardWithoutAReason() {
        Set<String> found = new TreeSet<>();
        for (Statement statement : statements()) {
            for (String action : statement.actions()) {
                assertThat(action).as("an action of " + statement.holder()).doesNotContain("*");
                statement.resources().stream()
                        .filter(resource -> resource.contains("*"))
                        .forEach(resource -> found.add(action + " on " + shortened(resource)));
            }
        }
        // Both ways: a reason for what is not there any more is a hole for what comes next.
        assertThat(found).containsExactlyInAnyOrderElementsOf(WILDCARDS.keySet());
    }

    @Test
    void everyActionExistsAndStandsOnItsResourcesWhereItCan() throws Exception {
        Set<String> actions = statements().stream()
                .flatMap(statement -> statement.actions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        JsonNode known = JsonMapper.shared()
                .readTree(NodeScript.run("iam-actions.mjs", List.of(), String.join("\n", actions) + "\n"));
        for (Statement statement : statements()) {
            for (String action : statement.actions()) {
                assertThat(known.path(action).isArray()).as(action + " exists").isTrue();
                boolean restrictable = !known.path(action).isEmpty() && !action.equals(METRICS_HAVE_NO_ARN);
                assertThat(statement.resources().contains("*"))
                        .as(action + " of " + statement.holder() + " on " + statement.resources())
                        .isEqualTo(!restrictable);
            }
        }
    }

    @Test
    void everyResourceOfARoleIsMadeByAStack() {
        Set<String> made = madeResources();
        for (Statement statement : statements()) {
            for (String resource : statement.resources()) {
                if (resource.equals("*") || resource.startsWith("${") || resource.contains(":role/cdk-")) {
                    continue;
                }
                assertThat(made)
                        .as(resource + " of " + statement.holder())
                        .anyMatch(candidate -> refersTo(resource, candidate));
            }
        }
    }

    @Test
    void metricsGoToTheNamespaceOfTheirOwnOnly() {
        assertThat(statements().stream().filter(s -> s.actions().contains("cloudwatch:PutMetricData")))
                .hasSize(Service.values().length)
                .allSatisfy(statement -> assertThat(statement.condition().toString())
                        .isEqualTo("{\"StringEquals\":{\"cloudwatch:namespace\":\"BoltRide\"}}"));
    }

    @Test
    void theSchedulerCanPassTheRoleOfTheJobToEmrServerlessOnly() {
        assertThat(statements().stream().filter(s -> s.actions().contains("iam:PassRole")))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.holder()).isEqualTo("bolt-ride-scheduler-service");
                    assertThat(statement.resources()).singleElement().asString().startsWith("${KpiJobRole");
                    assertThat(statement.condition().toString()).contains("emr-serverless.amazonaws.com");
                });
    }

    @Test
    void theSchedulerMayLookForOpenTripsOnlyWhereTheyAreIndexed() {
        assertThat(Statement.ofRoles(Synthesised.DEFAULTS.pipeline())).anyMatch(LeastPrivilegeTest::isOfOpenTrips);
        assertThat(Statement.ofRoles(Synthesised.EVERYTHING.pipeline())).noneMatch(LeastPrivilegeTest::isOfOpenTrips);
    }

    private static boolean isOfOpenTrips(Statement statement) {
        return statement.resources().toString().contains("index/open-trips");
    }

    @Test
    void policiesOfResourcesAllowNothingToEveryone() {
        Stream.of(Synthesised.DEFAULTS, Synthesised.EVERYTHING)
                .flatMap(Synthesised::templates)
                .flatMap(template -> Statement.ofResources(template).stream())
                .filter(Statement::allows)
                // A file system's policy: with no mount but by a role, over TLS.
                .filter(statement -> !statement.holder().contains("Files"))
                .forEach(statement -> assertThat(
                                statement.raw().path("Principal").toString())
                        .as(statement.holder())
                        .doesNotContain("*"));
    }

    private static List<Statement> statements() {
        return Stream.of(Synthesised.DEFAULTS, Synthesised.EVERYTHING)
                .flatMap(Synthesised::templates)
                .flatMap(template -> Statement.ofRoles(template).stream())
                .filter(Statement::allows)
                .distinct()
                .toList();
    }

    private static boolean refersTo(String resource, String made) {
        return (resource + "/").matches(".*[:/]" + Pattern.quote(made) + "/.*");
    }

    private static Set<String> madeResources() {
        Set<String> names = new TreeSet<>();
        List<String> properties = List.of(
                "BucketName", "TableName", "QueueName", "TopicName", "RepositoryName", "ServiceName", "RoleName");
        Synthesised.DEFAULTS
                .templates()
                .forEach(template -> template.folded()
                        .path("Resources")
                        .valueStream()
                        .forEach(resource -> {
                            JsonNode values = resource.path("Properties");
                            properties.stream()
                                    .filter(values::has)
                                    .forEach(p -> names.add(values.path(p).asString()));
                            if (resource.path("Type").asString().equals("AWS::Kinesis::Stream")) {
                                names.add("stream/" + values.path("Name").asString());
                            }
                        }));
        return names;
    }

    private static String shortened(String resource) {
        return resource.replaceFirst("^.*:(?=table/)", "…")
                .replaceFirst("^.*(?=/jobruns/|/consumer/)", "…")
                .replaceFirst("^arn:.*:s3:::bolt-ride-kpis(?=/)", "…");
    }
}
