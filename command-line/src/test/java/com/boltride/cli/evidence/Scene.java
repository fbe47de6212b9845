package com.boltride.cli.evidence;

import com.boltride.cli.content.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run might have left, put together by a test. */
public final class Scene {

    private final List<StreamRecord> starts = new ArrayList<>();
    private final List<StreamRecord> ends = new ArrayList<>();
    private final Map<String, TripItem> trips = new TreeMap<>();
    private final DeadLetters letters = new DeadLetters();
    private final InMemoryBucket bucket = new InMemoryBucket();
    private long waiting;

    /** @param second of arrival */
    public Scene start(String sequenceNumber, int second, String json) {
        starts.add(record("trip-start-events", sequenceNumber, second, json));
        return this;
    }

    public Scene end(String sequenceNumber, int second, String json) {
        ends.add(record("trip-end-events", sequenceNumber, second, json));
        return this;
    }

    /** A trip in the table. @param bookkeeping names and values in turn */
    public Scene trip(String json, String... bookkeeping) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < bookkeeping.length; i += 2) {
            attributes.put(bookkeeping[i], bookkeeping[i + 1]);
        }
        Content content = Content.ofJson(json);
        trips.put(content.tripId(), new TripItem(content, attributes));
        return this;
    }

    /** A message of the dead-letter queue that tells of a record of a stream. */
    public Scene letter(String messageId, String stream, String sequenceNumber, String reason, String payload) {
        String event = stream.equals("trip-start-events") ? "start" : "end";
        letters.add(messageId, """
                {"event": "%s", "stream": "%s", "shard": "s", "sequence_number": "%s", "reason": "%s", "payload": "%s"}""".formatted(event, stream, sequenceNumber, reason, payload.replace("\"", "\\\"")));
        return this;
    }

    public Scene staged(String day, String... lines) {
        bucket.put("completed-trips/trip_date=" + day + "/" + bucket.size() + ".json", String.join("\n", lines));
        return this;
    }

    public Scene waiting(long messages) {
        waiting = messages;
        return this;
    }

    public Findings findings() {
        StagedTrips staged = new StagedTrips(bucket, "bolt-ride-kpis");
        staged.update();
        return new Findings(starts, ends, trips, letters, waiting, staged);
    }

    private static StreamRecord record(String stream, String sequenceNumber, int second, String json) {
        return new StreamRecord(stream, "s", sequenceNumber, Instant.ofEpochSecond(second), json, Content.ofJson(json));
    }
}
