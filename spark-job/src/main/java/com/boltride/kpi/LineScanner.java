package com.boltride.kpi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Goes through a stream line by line without copying the lines: each is a range of {@link #buffer()}, valid until the next
 * call of {@link #next()}. Lines end with a line feed; the last may end with the stream.
 *
 * <p>Hadoop's own {@code LineReader} is not used because it cuts a line that is too long without a word and gives up on
 * one of 2 GiB. Here such a line is passed over in bounded memory and {@linkplain #isTooLong() told}.
 */
final class LineScanner {
    private static final int INITIAL_BUFFER = 256 << 10;

    private final InputStream in;
    private final int maxLine;
    private byte[] buffer = new byte[INITIAL_BUFFER];
    private int unread;
    private int limit;
    private int offset;
    private int length;
    private long position;
    private long lineStart;
    private boolean tooLong;

    /**
     * @param position where in its object the stream stands, in bytes
     * @param maxLine longest line that is kept, in bytes
     */
    LineScanner(InputStream in, long position, int maxLine) {
        this.in = in;
        this.position = position;
        this.maxLine = maxLine;
    }

    /** Moves to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        offset = unread;
        lineStart = position;
        tooLong = false;
        int scanned = unread;
        while (true) {
            for (; scanned < limit; scanned++) {
                if (buffer[scanned] == '\n') {
                    endLine(scanned, scanned + 1);
                    return true;
                }
            }
            scanned = makeRoom();
            int read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                boolean any = limit > offset || tooLong;
                endLine(limit, limit);
                return any;
            }
            limit += read;
        }
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where in the buffer the line begins. */
    int offset() {
        return offset;
    }

    /** Bytes of the line without its line feed. */
    int length() {
        return length;
    }

    /** Whether the line is longer than is kept; it has no bytes here then. */
    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] < 0 || buffer[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /** Where in its object the line begins. */
    long lineStart() {
        return lineStart;
    }

    /** Where in its object the next line begins. */
    long position() {
        return position;
    }

    private void endLine(int end, int next) {
        position += next - offset;
        length = end - offset;
        unread = next;
        if (tooLong || length > maxLine) {
            tooLong = true;
            length = 0;
        }
    }

    /** Makes room after the begun line for more of it, and returns where the unscanned bytes begin. */
    private int makeRoom() {
        int begun = limit - offset;
        if (begun > maxLine) {
            tooLong = true;
        }
        if (tooLong) {
            position += begun;
            begun = 0;
        } else if (offset > 0) {
            System.arraycopy(buffer, offset, buffer, 0, begun);
        }
        if (begun == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        offset = 0;
        limit = begun;
        return begun;
    }
}
