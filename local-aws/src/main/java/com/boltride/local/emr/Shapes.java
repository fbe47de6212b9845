package com.boltride.local.emr;

import com.boltride.local.emr.Applications.Application;
import java.time.Instant;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the API's answers look like. A time is a number: seconds since 1970, with milliseconds as decimals. */
final class Shapes {

    private static final String ARN = "arn:aws:emr-serverless:us-east-1:000000000000:/applications/";
    private static final double MILLIS_PER_SECOND = 1000;

    private final JsonNodeFactory json = JsonNodeFactory.instance;

    ObjectNode answer(String name, JsonNode content) {
        return json.objectNode().set(name, content);
    }

    <T> ObjectNode page(String name, Page<T> page, Function<T, ObjectNode> shape) {
        ObjectNode answer = json.objectNode();
        ArrayNode items = answer.putArray(name);
        page.items().forEach(item -> items.add(shape.apply(item)));
        if (page.nextToken() != null) {
            answer.put("nextToken", page.nextToken());
        }
        return answer;
    }

    ObjectNode reference(Application application) {
        return json.objectNode()
                .put("applicationId", application.id())
                .put("name", application.name())
                .put("arn", ARN + application.id());
    }

    ObjectNode reference(JobRun run) {
        return json.objectNode()
                .put("applicationId", run.applicationId())
                .put("jobRunId", run.id())
                .put("arn", arn(run));
    }

    ObjectNode application(Application application) {
        return describe(application).put("applicationId", application.id());
    }

    ObjectNode applicationSummary(Application application) {
        return describe(application).put("id", application.id());
    }

    ObjectNode jobRun(JobRun run) {
        ObjectNode jobRun = describe(run)
                .put("jobRunId", run.id())
                .put("totalExecutionDurationSeconds", run.executionTime().toSeconds())
                .put("executionTimeoutMinutes", run.request().timeout().toMinutes());
        jobRun.set("jobDriver", run.request().jobDriver());
        return jobRun;
    }

    ObjectNode jobRunSummary(JobRun run) {
        return describe(run).put("id", run.id());
    }

    private ObjectNode describe(Application application) {
        return json.objectNode()
                .put("name", application.name())
                .put("arn", ARN + application.id())
                .put("releaseLabel", application.releaseLabel())
                .put("type", application.type())
                .put("state", Applications.STATE)
                .put("createdAt", seconds(application.createdAt()))
                .put("updatedAt", seconds(application.createdAt()));
    }

    private ObjectNode describe(JobRun run) {
        ObjectNode description = json.objectNode()
                .put("applicationId", run.applicationId())
                .put("arn", arn(run))
                .put("createdBy", run.request().executionRole())
                .put("executionRole", run.request().executionRole())
                .put("releaseLabel", "")
                .put("type", "SPARK")
                .put("mode", "BATCH")
                .put("attempt", 1)
                .put("state", run.state().name())
                .put("stateDetails", run.stateDetails())
                .put("createdAt", seconds(run.createdAt()))
                .put("updatedAt", seconds(run.updatedAt()));
        if (run.request().name() != null) {
            description.put("name", run.request().name());
        }
        return description;
    }

    private static String arn(JobRun run) {
        return ARN + run.applicationId() + "/jobruns/" + run.id();
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / MILLIS_PER_SECOND;
    }
}
