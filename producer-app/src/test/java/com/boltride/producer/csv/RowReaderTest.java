package com.boltride.producer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowReaderTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                text("a,b,c\n", "1:[a|b|c]"),
                text("a,b,c\nd,e,f", "1:[a|b|c]", "2:[d|e|f]"),
                text("a,b,c\r\nd,e,f\r\n", "1:[a|b|c]", "2:[d|e|f]"),
                text("a,b,c\r\nd,e,f\n", "1:[a|b|c]", "2:[d|e|f]"),
                text("\n\r\n \t\na,b,c\n\n", "4:[a|b|c]"),
                text(",,\n", "1:[||]"),
                text(" a , b ,c\n", "1:[ a | b |c]"),
                text("\"a\",\"b,b\",\"\"\n", "1:[a|b,b|]"),
                text("\"say \"\"hi\"\"\",b,c\n", "1:[say \"hi\"|b|c]"),
                text("a,5\" pipe,c\nd,e,f\n", "1:[a|5\" pipe|c]", "2:[d|e|f]"),
                text("a,\"two\nlines\",c\nd,e,f\n", "1:[a|two\nlines|c]", "3:[d|e|f]"),
                text("a,\"two\r\n\r\nlines\",c\r\nd,e,f\r\n", "1:[a|two\r\n\r\nlines|c]", "4:[d|e|f]"),
                text("a,b\n", "1:!2 columns"),
                text("a,b,c,d\ne,f,g\n", "1:!4 columns", "2:[e|f|g]"),
                text("a,\"b\"x,c\nd,e,f\n", "1:!closing quote", "2:[d|e|f]"),
                text("a,\"b\" ,c\nd,e,f\n", "1:!closing quote", "2:[d|e|f]"),
                text("a,\"b,c\nd,e,f\n", "1:!not closed", "2:[d|e|f]"),
                text("a,\"b,c\nd,\"e\",f\ng,h,i\n", "1:!closing quote", "2:[d|e|f]", "3:[g|h|i]"),
                text("a,\"b,c\nd,e,\"f\"\ng,h,i\n", "1:!closing quote", "2:[d|e|f]", "3:[g|h|i]"),
                text("a,\"b\nc\"\nd,e,f\n", "1:!2 columns", "2:!1 columns", "3:[d|e|f]"),
                text("a,b\rc,d,e\nd,e,f\n", "1:!carriage return", "2:[d|e|f]"),
                text("a,b,c\r", "1:[a|b|c]"),
                text("a,\u0000,c\n", "1:[a|\u0000|c]"),
                text("é,日本,🚕\n", "1:[é|日本|🚕]"),
                text("#a,b,c\n", "1:[#a|b|c]"),
                text("a;b;c\n", "1:!1 columns"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyRowIsFoundWithItsLineAndNoneSpoilsAnother(String text, List<String> expected) throws IOException {
        assertMatches(read(text.getBytes(StandardCharsets.UTF_8)), expected);
    }

    @Test
    void aRowThatIsNotUtf8IsMalformedAndTheNextIsNot() throws IOException {
        List<Row> rows = read(("a,Zürich,c\nd,e,f\n").getBytes(StandardCharsets.ISO_8859_1));

        assertMatches(rows, List.of("1:!not UTF-8", "2:[d|e|f]"));
        assertThat(rows.get(0).raw()).isEqualTo("a,Zürich,c".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aRowOfSeveralLinesThatIsNotUtf8IsOneMalformedRow() throws IOException {
        List<Row> rows = read(("a,\"Zü\nrich\",c\nd,e,f\n").getBytes(StandardCharsets.ISO_8859_1));

        assertMatches(rows, List.of("1:!not UTF-8", "3:[d|e|f]"));
    }

    @Test
    void linesBetweenTwoOpenQuotesAreRowsAlthoughOneOfThemIsNotUtf8() throws IOException {
        byte[] text = "\"a,b,c\nd,e,f\ng,\u00e9,i\n\"j,k,l\nm,n,o".getBytes(StandardCharsets.ISO_8859_1);

        assertMatches(
                read(text),
                List.of("1:!not UTF-8", "2:[d|e|f]", "3:!not UTF-8", "4:!a quote is opened on this line", "5:[m|n|o]"));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRowOfAThousand() throws IOException {
        String rest = "d,e,f\n".repeat(1_000);

        List<Row> rows = read(("a,\"b,c\n" + rest).getBytes(StandardCharsets.UTF_8));

        assertThat(rows).hasSize(1_001);
        assertThat(rows.get(0)).isInstanceOf(Row.Malformed.class);
        assertThat(rows.subList(1, 1_001)).allMatch(Row.WellFormed.class::isInstance);
    }

    @Test
    void aRecordMayHaveAsManyLinesAsTheLimitAndNoMore() throws IOException {
        String longest = "a,\"" + "\n".repeat(RowReader.MAX_RECORD_LINES - 1) + "\",c\n";
        String tooLong = "a,\"" + "\n".repeat(RowReader.MAX_RECORD_LINES) + "\",c\n";

        assertMatches(read((longest + "d,e,f\n").getBytes(StandardCharsets.UTF_8)), List.of("1:[", "101:[d|e|f]"));
        assertThat(read(tooLong.getBytes(StandardCharsets.UTF_8)).get(0)).isInstanceOf(Row.Malformed.class);
    }

    @Test
    void aLineThatIsTooLongIsCutAndReadingGoesOnAfterIt() throws IOException {
        int length = 3 * LineReader.MAX_LINE_BYTES;

        List<Row> rows = read(("a,b,c\n" + "x".repeat(length) + "\r\nd,e,f\n").getBytes(StandardCharsets.UTF_8));

        assertMatches(rows, List.of("1:[a|b|c]", "2:!" + length + " bytes", "3:[d|e|f]"));
        assertThat(rows.get(1).raw()).hasSize(LineReader.MAX_LINE_BYTES);
        assertThat(rows.get(1).end().offset() - rows.get(1).start().offset()).isEqualTo(length + 2);
    }

    @Test
    void aLineOfExactlyTheLimitIsRead() throws IOException {
        String row = "a,b," + "x".repeat(LineReader.MAX_LINE_BYTES - 4);

        List<Row> rows = read((row + "\r\n" + row + "\n" + row).getBytes(StandardCharsets.UTF_8));

        assertThat(rows).hasSize(3).allMatch(Row.WellFormed.class::isInstance);
    }

    private static List<Row> read(byte[] bytes) throws IOException {
        RowReader reader = RowReader.ofRows(new ByteArrayInputStream(bytes), Position.START_OF_FILE, 3);
        List<Row> rows = new ArrayList<>();
        for (Row row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static void assertMatches(List<Row> rows, List<String> expected) {
        assertThat(rows)
                .as(rows.stream().map(RowReaderTest::show).toList().toString())
                .hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            String shown = show(rows.get(i));
            String[] lineAndRest = expected.get(i).split(":", 2);
            assertThat(shown).startsWith(lineAndRest[0] + ":" + lineAndRest[1].charAt(0));
            assertThat(shown).contains(lineAndRest[1].substring(1));
        }
    }

    /** {@code line:[values]} or {@code line:!fault}. */
    private static String show(Row row) {
        return row.start().line()
                + (row instanceof Row.WellFormed wellFormed
                        ? ":[" + String.join("|", wellFormed.values()) + "]"
                        : ":!" + ((Row.Malformed) row).fault());
    }

    private static Arguments text(String text, String... rows) {
        return Arguments.of(text, List.of(rows));
    }
}
