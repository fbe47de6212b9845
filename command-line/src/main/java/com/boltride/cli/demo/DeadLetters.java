package com.boltride.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was in the dead-letter queue: one JSON object for each letter. */
final class DeadLetters {

    /** Reason of an end that waited in vain for its start. */
    private static final String EXPIRED = "NO_START";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> letters = new LinkedHashMap<>();

    /** Adds a letter. A queue may deliver the same message twice: it is one letter. */
    void add(String messageId, String letter) {
        letters.put(messageId, letter);
    }

    long total() {
        return letters.size();
    }

    /** Letters of events that waited in the retry queue until they were given up. */
    long expired(String stream) {
        return letters.values().stream()
                .map(JSON::readTree)
                .filter(letter -> is(letter, "reason", EXPIRED) && is(letter, "stream", stream))
                .count();
    }

    /** Writes a letter in each line. */
    void writeTo(Path file) throws IOException {
        Files.write(file, letters.values());
    }

    private static boolean is(JsonNode letter, String field, String value) {
        return letter.path(field).asString("").equals(value);
    }
}
