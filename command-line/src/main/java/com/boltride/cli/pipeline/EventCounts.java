package com.boltride.cli.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metric {@code bolt.ride.events} of one service: how many events of which stream had which outcome. */
public final class EventCounts {

    private static final Pattern SAMPLE = Pattern.compile("bolt_ride_events_total\\{([^}]*)}\\s+(\\S+).*");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private final Map<String, Long> counts = new HashMap<>();

    private EventCounts() {}

    /** Reads what {@code /actuator/prometheus} says. */
    public static EventCounts parse(String exposition) {
        EventCounts counts = new EventCounts();
        exposition.lines().map(SAMPLE::matcher).filter(Matcher::matches).forEach(counts::add);
        return counts;
    }

    /** @param outcome as its tag is written: {@code applied}, {@code duplicate}… */
    public long of(String stream, String outcome) {
        return counts.getOrDefault(key(stream, outcome), 0L);
    }

    private void add(Matcher sample) {
        Map<String, String> labels = new HashMap<>();
        LABEL.matcher(sample.group(1)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        long count = Math.round(Double.parseDouble(sample.group(2)));
        counts.merge(key(labels.get("stream"), labels.get("outcome")), count, Long::sum);
    }

    private static String key(String stream, String outcome) {
        return stream + " " + outcome;
    }
}
