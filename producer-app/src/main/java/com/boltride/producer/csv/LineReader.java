package com.boltride.producer.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts bytes into lines that end with LF or CRLF, in memory that does not depend on how long the lines are. */
final class LineReader {

    /**
     * Longer lines are cut. The content of the largest event, {@link com.boltride.trip.EventLimits#MAX_CONTENT_BYTES}, fits
     * even if it were nothing but doubled quotes.
     */
    static final int MAX_LINE_BYTES = 256 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int next;
    private int limit;
    private Position position;

    LineReader(InputStream in, Position start) {
        this.in = in;
        this.position = start;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream(128);
        long length = 0;
        boolean afterCarriageReturn = false;
        while (fill()) {
            int end = indexOfLineFeed();
            int count = end - next;
            content.write(buffer, next, (int) Math.min(count, Math.max(0, MAX_LINE_BYTES - length)));
            if (count > 0) {
                afterCarriageReturn = buffer[end - 1] == '\r';
            }
            length += count;
            next = end;
            if (end < limit) {
                next++;
                return line(content.toByteArray(), length, afterCarriageReturn ? "\r\n" : "\n");
            }
        }
        return line(content.toByteArray(), length, "");
    }

    private Line line(byte[] bytes, long lengthBeforeLineFeed, String lineBreak) {
        Position start = position;
        long length = lineBreak.length() == 2 ? lengthBeforeLineFeed - 1 : lengthBeforeLineFeed;
        position = new Position(start.offset() + length + lineBreak.length(), start.line() + 1);
        byte[] content = bytes.length > length ? Arrays.copyOf(bytes, (int) length) : bytes;
        return new Line(start, position, content, lineBreak);
    }

    private int indexOfLineFeed() {
        int i = next;
        while (i < limit && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Sees to it that there is a byte to read; false at the end. */
    private boolean fill() throws IOException {
        if (next == limit) {
            next = 0;
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return next < limit;
    }
}
