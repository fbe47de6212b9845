package com.boltride.cli.evidence;

import com.boltride.cli.content.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dead letter.
 *
 * @param event {@code start} or {@code end}
 * @param reason code of the reason
 * @param payload of the record, if it is text and not too large for a queue; empty otherwise
 */
public record Letter(String event, String stream, String shard, String sequenceNumber, String reason, String payload) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Letter parse(String json) {
        JsonNode letter = JSON.readTree(json);
        return new Letter(
                text(letter, "event"),
                text(letter, "stream"),
                text(letter, "shard"),
                text(letter, "sequence_number"),
                text(letter, "reason"),
                text(letter, "payload"));
    }

    public Content content() {
        return Content.ofJson(payload);
    }

    /** Whether it tells of an end that waited in vain for its start. */
    public boolean isExpired() {
        return reason.equals("NO_START");
    }

    public boolean isConflict() {
        return reason.equals("CONFLICT");
    }

    private static String text(JsonNode letter, String field) {
        return letter.path(field).asString("");
    }
}
