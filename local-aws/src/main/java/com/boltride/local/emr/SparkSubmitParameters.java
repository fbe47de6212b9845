package com.boltride.local.emr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code spark-submit} that make sense for one jar on one machine.
 *
 * @param mainClass of {@code --class}; null for the one that the jar names
 * @param configuration of {@code --conf key=value}, in its order
 */
record SparkSubmitParameters(@Nullable String mainClass, Map<String, String> configuration) {

    /** Words, in which quotes keep blanks together. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    /** @throws EmrServerlessException if a parameter is none of these */
    static SparkSubmitParameters parse(String parameters) {
        String mainClass = null;
        Map<String, String> configuration = new LinkedHashMap<>();
        Deque<String> words = words(parameters);
        while (!words.isEmpty()) {
            String option = words.pop();
            String value = words.poll();
            if (value == null) {
                throw EmrServerlessException.validation("sparkSubmitParameters: " + option + " has no value");
            }
            switch (option) {
                case "--class" -> mainClass = value;
                case "--name" -> configuration.put("spark.app.name", value);
                case "--conf" -> {
                    int equals = value.indexOf('=');
                    if (equals < 1) {
                        throw EmrServerlessException.validation(
                                "sparkSubmitParameters: --conf " + value + " is not key=value");
                    }
                    configuration.put(value.substring(0, equals), value.substring(equals + 1));
                }
                default ->
                    throw EmrServerlessException.validation(
                            "sparkSubmitParameters: " + option + " is not known here, only --class, --name and --conf");
            }
        }
        return new SparkSubmitParameters(mainClass, configuration);
    }

    private static Deque<String> words(String parameters) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(parameters);
        while (matcher.find()) {
            words.add(matcher.group().replaceAll("[\"']", ""));
        }
        return new ArrayDeque<>(words);
    }
}
