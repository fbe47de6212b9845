package com.boltride.producer.csv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lines that may be one record.
 *
 * @param lines one or more, the first of them whole
 * @param closed whether no quoted field is open at their end
 */
record Candidate(List<Line> lines, boolean closed) {

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    /** The bytes without the last line break. */
    byte[] raw() {
        if (lines.size() == 1) {
            return first().content();
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (Line line : lines.subList(0, lines.size() - 1)) {
            raw.writeBytes(line.content());
            raw.writeBytes(line.lineBreak().getBytes(StandardCharsets.US_ASCII));
        }
        raw.writeBytes(last().content());
        return raw.toByteArray();
    }
}
