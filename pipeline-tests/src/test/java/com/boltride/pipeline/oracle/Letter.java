package com.boltride.pipeline.oracle;

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

    public static Letter parse(String json) {
        JsonMapper mapper = JsonMapper.shared();
        JsonNode letter = mapper.readTree(json);
        return new Letter(
                letter.path("event").asString(),
                letter.path("reason").asString(),
                Content.ofJson(mapper.readTree(letter.path("payload").asString())));
    }
}
