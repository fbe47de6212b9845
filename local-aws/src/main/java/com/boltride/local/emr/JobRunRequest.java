package com.boltride.local.emr;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What {@code StartJobRun} asked for.
 *
 * @param timeout how long the job may run; zero for as long as it takes
 * @param jobDriver as it came, for {@code GetJobRun}
 */
record JobRunRequest(
        @Nullable String name,
        String clientToken,
        String executionRole,
        String entryPoint,
        List<String> arguments,
        SparkSubmitParameters parameters,
        Duration timeout,
        JsonNode jobDriver) {

    /** The service's own limit for a request that names none. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofHours(12);

    /** @throws EmrServerlessException if the request is not valid */
    static JobRunRequest of(JsonNode body) {
        JsonNode jobDriver = body.path("jobDriver");
        JsonNode spark = jobDriver.path("sparkSubmit");
        if (spark.isMissingNode()) {
            throw EmrServerlessException.validation("jobDriver.sparkSubmit is missing: only Spark jobs run here");
        }
        JsonNode minutes = body.path("executionTimeoutMinutes");
        return new JobRunRequest(
                body.path("name").stringValue(null),
                required(body, "clientToken"),
                required(body, "executionRoleArn"),
                required(spark, "entryPoint"),
                spark.path("entryPointArguments")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                SparkSubmitParameters.parse(spark.path("sparkSubmitParameters").asString("")),
                minutes.isNumber() ? Duration.ofMinutes(minutes.asLong()) : DEFAULT_TIMEOUT,
                jobDriver);
    }

    private static String required(JsonNode parent, String field) {
        String value = parent.path(field).asString("");
        if (value.isBlank()) {
            throw EmrServerlessException.validation(field + " is missing");
        }
        return value;
    }
}
