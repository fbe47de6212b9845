package com.boltride.schedule.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Prometheus' text format, as far as our services write it: {@code name{label="value",…} 1.0}. Takes the pipeline's own
 * figures and leaves out the hundreds of others, and those that are not a number.
 */
final class PrometheusText {

    private static final Pattern OWN =
            Pattern.compile("^((?:bolt_ride|queue)_\\w+)(?:\\{(.*)})? (\\S+)(?: \\d+)?$", Pattern.MULTILINE);

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private PrometheusText() {}

    static List<Sample> parse(String text) {
        return OWN.matcher(text)
                .results()
                .map(line -> sample(line.group(1), line.group(2), line.group(3)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Sample> sample(String name, String labels, String number) {
        try {
            double value = Double.parseDouble(number);
            return Double.isFinite(value) ? Optional.of(new Sample(name, labels(labels), value)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        if (text != null) {
            Matcher label = LABEL.matcher(text);
            while (label.find()) {
                labels.put(label.group(1), label.group(2).replace("\\\"", "\"").replace("\\\\", "\\"));
            }
        }
        return Map.copyOf(labels);
    }
}
