package com.boltride.cli.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was in the dead-letter queue: one JSON object for each message. */
public final class DeadLetters {

    private final Map<String, String> messages = new LinkedHashMap<>();

    /** Adds a message. A queue may deliver the same message twice: it is one. */
    void add(String messageId, String letter) {
        messages.put(messageId, letter);
    }

    /** Messages. A service that died between sending a letter and noting it has sent it again: that is two of one letter. */
    public long messages() {
        return messages.size();
    }

    /** The letters, each once however often it was sent. */
    public Set<Letter> letters() {
        return messages.values().stream().map(Letter::parse).collect(Collectors.toSet());
    }

    /** The letters by the record they tell of. More than one of a record contradict each other. */
    public Map<RecordId, List<Letter>> byRecord() {
        return letters().stream()
                .collect(Collectors.groupingBy(letter -> new RecordId(letter.stream(), letter.sequenceNumber())));
    }

    /** Which record of which stream. */
    public record RecordId(String stream, String sequenceNumber) {}

    /** Writes a message in each line. */
    public void writeTo(Path file) throws IOException {
        Files.write(file, messages.values());
    }
}
