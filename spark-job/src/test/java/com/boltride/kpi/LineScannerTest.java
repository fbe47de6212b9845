package com.boltride.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineScannerTest {
    private static final int MAX_LINE = 1 << 20;

    @Test
    void linesEndWithALineFeedOrTheStream() throws IOException {
        assertThat(lines("a\n\nbc")).containsExactly("0:a", "2:", "3:bc");
        assertThat(lines("a\n")).containsExactly("0:a");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void lineLongerThanTheBufferIsWhole() throws IOException {
        String longLine = "x".repeat(900_000);

        assertThat(lines("a\n" + longLine + "\nb\n")).containsExactly("0:a", "2:" + longLine, "900003:b");
    }

    @Test
    void lineOverTheLimitIsToldAndPassedOver() throws IOException {
        String tooLong = "x".repeat(3 * MAX_LINE);

        assertThat(lines("a\n" + tooLong + "\nb\n" + tooLong))
                .containsExactly("0:a", "2:too long", 3 * MAX_LINE + 3 + ":b", 3 * MAX_LINE + 5 + ":too long");
    }

    @Test
    void lineOfExactlyTheLimitIsKept() throws IOException {
        assertThat(lines("x".repeat(MAX_LINE) + "\n" + "x".repeat(MAX_LINE + 1)))
                .containsExactly("0:" + "x".repeat(MAX_LINE), MAX_LINE + 1 + ":too long");
    }

    private static List<String> lines(String text) throws IOException {
        LineScanner scanner = new LineScanner(new ByteArrayInputStream(text.getBytes(UTF_8)), 0, MAX_LINE);
        List<String> lines = new ArrayList<>();
        while (scanner.next()) {
            String line = new String(scanner.buffer(), scanner.offset(), scanner.length(), UTF_8);
            lines.add(scanner.lineStart() + ":" + (scanner.isTooLong() ? "too long" : line));
        }
        assertThat(scanner.position()).isEqualTo(text.length());
        return lines;
    }
}
