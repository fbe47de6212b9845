package com.boltride.schedule.operations;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one task how it is and what it has counted. Never fails: what does not answer is away. */
final class TaskReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TaskClient client;

    TaskReader(TaskClient client) {
        this.client = client;
    }

    CompletableFuture<TaskReading> read(String service, URI task) {
        CompletableFuture<HttpResponse<String>> health = client.get(task, "/actuator/health");
        CompletableFuture<HttpResponse<String>> metrics = client.get(task, "/actuator/prometheus");
        CompletableFuture<HttpResponse<String>> info = client.get(task, "/actuator/info");
        return CompletableFuture.allOf(health, metrics, info)
                .thenApply(all -> reading(service, task, health.join(), metrics.join(), info.join()))
                .exceptionally(fault -> TaskReading.away(service, task.getAuthority(), told(fault)));
    }

    private static TaskReading reading(
            String service,
            URI task,
            HttpResponse<String> healthAnswer,
            HttpResponse<String> metrics,
            HttpResponse<String> info) {
        Health health = Health.of(healthAnswer.statusCode(), healthAnswer.body());
        if (metrics.statusCode() != 200) {
            String reason = "its metrics are answered by status " + metrics.statusCode();
            return new TaskReading(
                    service, task.getAuthority(), TaskState.TROUBLED, reason, List.of(), lastStaged(info));
        }
        return new TaskReading(
                service,
                task.getAuthority(),
                health.state(),
                health.reason(),
                PrometheusText.parse(metrics.body()),
                lastStaged(info));
    }

    private static @Nullable LastStaged lastStaged(HttpResponse<String> info) {
        try {
            JsonNode last = JSON.readTree(info.body()).path("last_staged");
            return last.isObject() ? JSON.treeToValue(last, LastStaged.class) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Why a call failed, for a person. */
    static String told(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof HttpTimeoutException) {
            return "does not answer in time";
        }
        if (cause instanceof ConnectException) {
            return "nothing listens there";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
