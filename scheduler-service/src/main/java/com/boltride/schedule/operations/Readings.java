package com.boltride.schedule.operations;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What all tasks of all services said in one look.
 *
 * @param at when they were asked
 */
record Readings(Instant at, List<TaskReading> tasks) {

    /** Of a counter: all that all tasks have counted since they started. Empty if no task knows it. */
    OptionalDouble sum(String name, Map<String, String> labels) {
        double[] values = values(name, labels).toArray();
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(values).sum());
    }

    /** Of a gauge that the worst task decides. Empty if no task knows it. */
    OptionalDouble max(String name, Map<String, String> labels) {
        return values(name, labels).max();
    }

    /** The values that a label of a metric has. */
    Set<String> labelValues(String name, String label) {
        return tasks.stream()
                .flatMap(task -> task.samples().stream())
                .filter(sample -> sample.is(name, Map.of()) && sample.labels().containsKey(label))
                .map(sample -> sample.labels().get(label))
                .collect(Collectors.toSet());
    }

    /** Services of which at least one task is away, so that sums lack its share. */
    Set<String> away() {
        return tasks.stream()
                .filter(task -> task.state() == TaskState.AWAY)
                .map(TaskReading::service)
                .collect(Collectors.toSet());
    }

    private DoubleStream values(String name, Map<String, String> labels) {
        Stream<Sample> samples = tasks.stream().flatMap(task -> task.samples().stream());
        return samples.filter(sample -> sample.is(name, labels)).mapToDouble(Sample::value);
    }
}
