package com.boltride.producer.csv;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** The mark that some programs put before a text. */
final class ByteOrderMark {

    static final int LENGTH = 3;

    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};

    private ByteOrderMark() {}

    /**
     * Skips the mark of UTF-8, which means nothing.
     *
     * @return where the text begins
     * @throws UnusableFileException if the mark is that of another encoding
     */
    static Position skip(String file, PushbackInputStream in) throws IOException {
        byte[] first = in.readNBytes(LENGTH);
        if (Arrays.equals(first, UTF_8)) {
            return new Position(LENGTH, 1);
        }
        if (startsWith(first, UTF_16_BE) || startsWith(first, UTF_16_LE)) {
            throw new UnusableFileException(file + " is written in UTF-16: UTF-8 is expected");
        }
        in.unread(first);
        return Position.START_OF_FILE;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
