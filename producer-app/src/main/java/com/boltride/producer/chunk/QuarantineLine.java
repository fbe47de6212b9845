package com.boltride.producer.chunk;

import com.boltride.producer.csv.Row;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of an object of quarantined rows. Absent properties are left out.
 *
 * @param run id of the run
 * @param file key of the input object
 * @param line number of the row's first line, from 1
 * @param offset bytes of the file before the row
 * @param length bytes of the row and its last line break; what is not in {@code raw} of a row that is too long, stands
 *     in the input object from {@code offset} on
 * @param reason stable code
 * @param field canonical name of the field at fault, if a single one is
 * @param message a sentence for a person
 * @param raw the row as it came, without its last line break, if it is UTF-8
 * @param rawBase64 the row's bytes, if they are not UTF-8
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuarantineLine(
        String run,
        String file,
        long line,
        long offset,
        long length,
        RejectionReason reason,
        @Nullable String field,
        String message,
        @Nullable String raw,
        @JsonProperty("raw_base64") byte @Nullable [] rawBase64) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static QuarantineLine of(String runId, String file, QuarantinedRow quarantined) {
        Row row = quarantined.row();
        Rejection rejection = quarantined.rejection();
        String text = text(row.raw());
        return new QuarantineLine(
                runId,
                file,
                row.start().line(),
                row.start().offset(),
                row.end().offset() - row.start().offset(),
                rejection.reason(),
                rejection.field(),
                rejection.message(),
                text,
                text == null ? row.raw() : null);
    }

    /** One JSON object in UTF-8, without a line break. */
    byte[] toJson() {
        return JSON.writeValueAsBytes(this);
    }

    private static @Nullable String text(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
