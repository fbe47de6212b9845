package com.boltride.schedule.operations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a task's {@code /actuator/health} says.
 *
 * @param reason the components that are not up and, as far as they tell it, why; null if all are
 */
record Health(TaskState state, @Nullable String reason) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Health of(int status, String body) {
        try {
            JsonNode health = JSON.readTree(body);
            if (isUp(health)) {
                return new Health(TaskState.UP, null);
            }
            List<String> troubles = new ArrayList<>();
            collect(health.path("components"), troubles);
            return new Health(
                    TaskState.TROUBLED, reason(troubles, health.path("status").asString("")));
        } catch (JacksonException e) {
            return new Health(TaskState.TROUBLED, "its health is answered by status " + status);
        }
    }

    private static String reason(List<String> troubles, String status) {
        return troubles.isEmpty() ? "health says " + status : String.join("; ", troubles);
    }

    private static void collect(JsonNode components, List<String> troubles) {
        components
                .propertyStream()
                .filter(component -> !isUp(component.getValue()))
                .forEach(component -> {
                    JsonNode inner = component.getValue().path("components");
                    if (inner.isEmpty()) {
                        troubles.add(component.getKey()
                                + details(component.getValue().path("details")));
                    } else {
                        collect(inner, troubles);
                    }
                });
    }

    private static String details(JsonNode details) {
        List<String> told = details.propertyStream()
                .map(detail -> detail.getKey() + " " + detail.getValue().asString(""))
                .toList();
        return told.isEmpty() ? "" : " (" + String.join(", ", told) + ")";
    }

    private static boolean isUp(JsonNode part) {
        return part.path("status").asString("").equals("UP");
    }
}
