package com.boltride.producer.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes of a file are, they are all read, in rows that do not depend on where reading began. */
class RowReaderFuzzTest {

    private static final int COLUMNS = 3;
    private static final int MAX_FAULT_LENGTH = 500;

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesAreRowsFromWhereverTheyAreRead(byte[] bytes) throws IOException {
        List<Row> rows = read(bytes, Position.START_OF_FILE);

        StringBuilder raw = new StringBuilder();
        for (Row row : rows) {
            raw.append(latin1(row.raw()));
            check(row);
        }
        assertThat(withoutBlanks(raw.toString())).isEqualTo(withoutBlanks(latin1(bytes)));
        if (!rows.isEmpty()) {
            int middle = rows.size() / 2;
            assertThat(shown(read(bytes, rows.get(middle).end())))
                    .isEqualTo(shown(rows.subList(middle + 1, rows.size())));
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "",
                        "a,b,c\n1,2,3\r\n",
                        "\"a\",\"b\"\"b\",\"c\nd\"\n",
                        "\"never closed,b,c\n1,2,3\n",
                        "\"a\"x,b,c\n",
                        "\"a\"\u0002,b,c\n",
                        "a\rb,c,d\n",
                        "\r\n\r\n,,\n",
                        "é,\u00ff,\u0000\n",
                        "a,b\n".repeat(20),
                        "\"\n".repeat(120))
                .map(text -> text.getBytes(ISO_8859_1));
    }

    private static void check(Row row) {
        if (row instanceof Row.WellFormed wellFormed) {
            assertThat(wellFormed.values()).hasSize(COLUMNS);
        } else {
            String fault = ((Row.Malformed) row).fault();
            assertThat(fault).isNotBlank().hasSizeLessThan(MAX_FAULT_LENGTH);
            assertThat(fault.chars().noneMatch(Character::isISOControl))
                    .as(fault)
                    .isTrue();
        }
    }

    private static List<Row> read(byte[] bytes, Position start) throws IOException {
        byte[] rest = Arrays.copyOfRange(bytes, (int) start.offset(), bytes.length);
        RowReader reader = RowReader.ofRows(new ByteArrayInputStream(rest), start, COLUMNS);
        List<Row> rows = new ArrayList<>();
        for (Row row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static List<String> shown(List<Row> rows) {
        return rows.stream()
                .map(row -> row.start() + " " + row.end() + " " + row.getClass() + latin1(row.raw()))
                .toList();
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[ \t\r\n]", "");
    }
}
