package com.boltride.schedule.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A service and its tasks.
 *
 * @param state of its worst task
 */
record ServiceView(String name, TaskState state, List<Task> tasks) {

    /** @param reason why it is not up; null if it is */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(String address, TaskState state, @Nullable String reason) {}

    /** The services in the order of their names. */
    static List<ServiceView> of(Readings readings) {
        return readings.tasks().stream()
                .collect(Collectors.groupingBy(TaskReading::service, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(service -> of(service.getKey(), service.getValue()))
                .toList();
    }

    private static ServiceView of(String name, List<TaskReading> tasks) {
        TaskState worst = tasks.stream()
                .map(TaskReading::state)
                .max(Comparator.naturalOrder())
                .orElse(TaskState.AWAY);
        return new ServiceView(
                name,
                worst,
                tasks.stream()
                        .map(task -> new Task(task.address(), task.state(), task.reason()))
                        .toList());
    }
}
