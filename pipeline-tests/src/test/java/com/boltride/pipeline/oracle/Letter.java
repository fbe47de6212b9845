package com.boltride.pipeline.oracle;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dead letter.
 *
 * @param event {@code start} or {@code end}
 * @param reason code of the reason
 * @param content of the event
 */
public record Letter(String event, String reason, Content content) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public static Letter parse(String json) {
        JsonNode letter = JSON.readTree(json);
        return new Letter(
                letter.path("event").asString(),
                letter.path("reason").asString(),
                Content.ofJson(JSON.readTree(letter.path("payload").asString())));
    }
}
