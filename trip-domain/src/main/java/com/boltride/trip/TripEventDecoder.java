package com.boltride.trip;

import static com.boltride.trip.RejectionReason.MALFORMED_JSON;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns a stream record or a CSV row into an event of one kind. Field names may be canonical or aliases, every value may be
 * text, and blank means absent: what a producer sends that puts CSV rows on the stream as JSON is understood unchanged.
 *
 * <p>Safe for use by several threads.
 */
public final class TripEventDecoder {

    private final EventKind kind;
    private final FieldParser parser;
    private final JsonFactory json = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Names come from strangers: canonicalizing them would keep each one in memory for good.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build();

    /** @param zone in which a time without an offset is read */
    public TripEventDecoder(EventKind kind, ZoneId zone) {
        this.kind = kind;
        this.parser = new FieldParser(new InstantParser(zone));
    }

    public EventKind kind() {
        return kind;
    }

    /** Decodes one JSON object in UTF-8. */
    public Decoded decodeJson(byte[] payload) {
        try (JsonParser tokens = parser(utf8(payload))) {
            return readObject(tokens);
        } catch (InvalidEventException e) {
            return new Decoded.Invalid(e.rejection());
        } catch (CharacterCodingException e) {
            return new Decoded.Invalid(new Rejection(MALFORMED_JSON, null, "the payload is not UTF-8"));
        } catch (JacksonException e) {
            return new Decoded.Invalid(new Rejection(MALFORMED_JSON, null, describe(e)));
        }
    }

    /**
     * Decodes a row of text.
     *
     * @param columns their names, no two alike
     * @param values as many, in the same order; null or blank where there is none
     */
    public Decoded decodeRow(Collection<String> columns, Collection<@Nullable String> values) {
        EventAssembler event = new EventAssembler(kind, parser);
        try {
            Iterator<@Nullable String> value = values.iterator();
            for (String column : columns) {
                event.add(column, value.next());
            }
            return event.assemble();
        } catch (InvalidEventException e) {
            return new Decoded.Invalid(e.rejection());
        }
    }

    /** Decoded here, because the parser itself would guess at encodings and let broken characters pass. */
    private static CharBuffer utf8(byte[] payload) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(payload));
    }

    private JsonParser parser(CharBuffer text) {
        return json.createParser(ObjectReadContext.empty(), text.array(), text.arrayOffset(), text.remaining());
    }

    private Decoded.Valid readObject(JsonParser tokens) throws InvalidEventException {
        if (tokens.nextToken() != JsonToken.START_OBJECT) {
            throw new InvalidEventException(MALFORMED_JSON, null, "the payload is not a JSON object");
        }
        EventAssembler event = new EventAssembler(kind, parser);
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = tokens.currentName();
            switch (tokens.nextToken()) {
                case VALUE_NULL -> {}
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> event.add(name, tokens.getString());
                default -> event.addStructure(name, copyStructure(tokens));
            }
        }
        if (tokens.nextToken() != null) {
            throw new InvalidEventException(MALFORMED_JSON, null, "the payload goes on after its JSON object");
        }
        return event.assemble();
    }

    /** Numbers are copied as text, because one like 1e99999999999 is JSON and no number that Java can hold. */
    private String copyStructure(JsonParser tokens) {
        StringWriter copy = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), copy)) {
            int depth = 0;
            do {
                JsonToken token = depth == 0 ? tokens.currentToken() : tokens.nextToken();
                if (token.isNumeric()) {
                    generator.writeNumber(tokens.getString());
                } else {
                    generator.copyCurrentEvent(tokens);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0);
        }
        return copy.toString();
    }

    private static String describe(JacksonException e) {
        var location = e.getLocation();
        String where = location == null ? "" : " at character " + location.getCharOffset();
        return "the payload is not JSON" + where + ": " + Quoted.of(e.getOriginalMessage());
    }
}
