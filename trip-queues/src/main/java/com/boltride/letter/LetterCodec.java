package com.boltride.letter;

import com.boltride.trip.EventKind;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one JSON envelope of the retry queue and of the dead-letter queue:
 *
 * <pre>{@code
 * {
 *   "reason": "MISSING_FIELD", "field": "origin", "message": "origin or pickup_location_id is required …",
 *   "event": "start", "stream": "trip-start-events", "shard": "shardId-000000000001",
 *   "sequence_number": "4966…", "arrival_time": "2024-05-25T13:19:00.123Z",
 *   "payload": "{\"trip_id\":\"c66ce556bc\"}",
 *   "history": [{"reason": "…", "field": "…", "message": "…", "redriven_at": "2024-05-26T08:00:00Z"}]
 * }
 * }</pre>
 *
 * <p>A payload that is not UTF-8 stands in {@code payload_base64} instead; one that is too large for a queue is kept in
 * the {@link LetterArchive}, and {@code payload_location} points there. The envelope is pure ASCII, because SQS refuses
 * some Unicode characters.
 */
public final class LetterCodec {

    /**
     * Bytes of an encoded letter at most. SQS took 256 KiB for a message and for a whole batch until 2025, and takes 1
     * MiB since; the smaller limit holds everywhere. What is sent beside a letter counts too, and has the rest.
     */
    public static final int MAX_BYTES = 254 * 1024;

    private final LetterArchive archive;
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build();

    public LetterCodec(LetterArchive archive) {
        this.archive = archive;
    }

    /**
     * Encodes a letter, and stores its payload in the archive if the letter were too large with it.
     *
     * @throws InterruptedException if the service stops before the archive has taken the payload
     */
    public String encode(Letter letter) throws InterruptedException {
        ObjectNode envelope = envelope(letter);
        letter.payload()
                .text()
                .ifPresentOrElse(
                        text -> envelope.put("payload", text),
                        () -> envelope.put(
                                "payload_base64",
                                Base64.getEncoder()
                                        .encodeToString(letter.payload().bytes())));
        String encoded = json.writeValueAsString(envelope);
        if (encoded.length() <= MAX_BYTES) {
            return encoded;
        }
        envelope.remove(List.of("payload", "payload_base64"));
        envelope.put("payload_location", archive.store(letter.origin(), letter.payload()));
        return json.writeValueAsString(envelope);
    }

    /**
     * Decodes a letter, and fetches its payload from the archive if it is there. Which trace it is in is not in the envelope.
     *
     * @throws MalformedLetterException if the text is no letter
     * @throws InterruptedException if the service stops before the archive has answered
     */
    public Letter decode(String encoded) throws InterruptedException {
        try {
            JsonNode envelope = json.readTree(encoded);
            RecordOrigin origin = new RecordOrigin(
                    EventKind.valueOf(text(envelope, "event").toUpperCase(Locale.ROOT)),
                    text(envelope, "stream"),
                    text(envelope, "shard"),
                    text(envelope, "sequence_number"),
                    Instant.parse(text(envelope, "arrival_time")));
            return new Letter(origin, payload(envelope), rejection(envelope), history(envelope), null);
        } catch (JacksonException e) {
            throw new MalformedLetterException("the message is not JSON");
        } catch (IllegalArgumentException | DateTimeException e) {
            // Their messages quote the content.
            throw new MalformedLetterException("the message is no letter: a word, a time or its Base64 is unreadable");
        }
    }

    private ObjectNode envelope(Letter letter) {
        ObjectNode envelope = json.createObjectNode();
        write(envelope, letter.rejection());
        RecordOrigin origin = letter.origin();
        envelope.put("event", origin.kind().name().toLowerCase(Locale.ROOT))
                .put("stream", origin.stream())
                .put("shard", origin.shard())
                .put("sequence_number", origin.sequenceNumber())
                .put("arrival_time", origin.arrivalTime().toString());
        ArrayNode history = envelope.putArray("history");
        for (Letter.PastRejection past : letter.history()) {
            ObjectNode entry = history.addObject();
            write(entry, past.rejection());
            entry.put("redriven_at", past.redrivenAt().toString());
        }
        return envelope;
    }

    private static void write(ObjectNode node, Rejection rejection) {
        node.put("reason", rejection.reason().name())
                .put("field", rejection.field())
                .put("message", rejection.message());
    }

    private Payload payload(JsonNode envelope) throws InterruptedException {
        if (envelope.hasNonNull("payload_location")) {
            return archive.read(text(envelope, "payload_location"));
        }
        return envelope.hasNonNull("payload_base64")
                ? new Payload(Base64.getDecoder().decode(text(envelope, "payload_base64")))
                : Payload.of(text(envelope, "payload"));
    }

    private static List<Letter.PastRejection> history(JsonNode envelope) {
        List<Letter.PastRejection> history = new ArrayList<>();
        for (JsonNode past : envelope.path("history")) {
            history.add(new Letter.PastRejection(rejection(past), Instant.parse(text(past, "redriven_at"))));
        }
        return history;
    }

    private static Rejection rejection(JsonNode node) {
        @Nullable String field = node.hasNonNull("field") ? text(node, "field") : null;
        return new Rejection(RejectionReason.valueOf(text(node, "reason")), field, text(node, "message"));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new MalformedLetterException("the message is no letter: it has no " + name);
        }
        return value.stringValue();
    }
}
