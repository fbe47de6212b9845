package com.boltride.producer.csv;

/**
 * What stands between two line breaks.
 *
 * @param start where it begins
 * @param end where the next line begins
 * @param content its bytes without the line break, cut at {@link LineReader#MAX_LINE_BYTES}
 * @param lineBreak {@code "\n"}, {@code "\r\n"}, or empty at the end of the file
 */
record Line(Position start, Position end, byte[] content, String lineBreak) {

    /** Whether {@link #content} is all of it. */
    boolean isWhole() {
        return length() == content.length;
    }

    /** Bytes without the line break. */
    long length() {
        return end.offset() - start.offset() - lineBreak.length();
    }

    /** Whether a person would call it empty. */
    boolean isBlank() {
        for (byte b : content) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return isWhole();
    }
}
