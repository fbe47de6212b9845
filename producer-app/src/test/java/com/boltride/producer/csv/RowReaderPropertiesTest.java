package com.boltride.producer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RowReaderPropertiesTest {

    private static final int COLUMNS = 3;

    @Property
    void whatAWriterWritesIsReadBack(
            @ForAll("tables") List<List<String>> table,
            @ForAll("lineBreaks") LineDelimiter lineBreak,
            @ForAll boolean quoteAll)
            throws IOException {
        byte[] bytes = write(table, lineBreak, quoteAll);

        assertThat(values(read(bytes, Position.START_OF_FILE))).isEqualTo(table);
    }

    @Property
    void readingFromTheEndOfAnyRowGivesTheRowsAfterIt(@ForAll("documents") byte[] bytes) throws IOException {
        List<Row> rows = read(bytes, Position.START_OF_FILE);

        for (int i = 0; i < rows.size(); i++) {
            Position end = rows.get(i).end();
            assertThat(shown(read(bytes, end))).isEqualTo(shown(rows.subList(i + 1, rows.size())));
        }
    }

    @Property
    void nothingVanishes(@ForAll("documents") byte[] bytes) throws IOException {
        StringBuilder read = new StringBuilder();
        for (Row row : read(bytes, Position.START_OF_FILE)) {
            read.append(latin1(row.raw()));
        }

        assertThat(withoutBlanks(read.toString())).isEqualTo(withoutBlanks(latin1(bytes)));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> value = Arbitraries.strings()
                .withChars('a', ',', '"', '\n', '\r', ' ', '#', 'é', '日')
                .ofMaxLength(8);
        return value.list().ofSize(COLUMNS).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<LineDelimiter> lineBreaks() {
        return Arbitraries.of(LineDelimiter.LF, LineDelimiter.CRLF);
    }

    @Provide
    Arbitrary<byte[]> documents() {
        return Arbitraries.of(
                        (byte) 'a', (byte) ',', (byte) ',', (byte) '"', (byte) '\n', (byte) '\r', (byte) ' ', (byte)
                                0xE9)
                .array(byte[].class)
                .ofMaxSize(60);
    }

    private static byte[] write(List<List<String>> table, LineDelimiter lineBreak, boolean quoteAll)
            throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(lineBreak);
        if (quoteAll) {
            builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter writer = builder.build(text)) {
            table.forEach(writer::writeRecord);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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

    private static List<List<String>> values(List<Row> rows) {
        return rows.stream().map(row -> ((Row.WellFormed) row).values()).toList();
    }

    private static List<String> shown(List<Row> rows) {
        return rows.stream()
                .map(row -> row.start() + " " + row.end() + " " + row.getClass() + latin1(row.raw()))
                .toList();
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[ \t\r\n]", "");
    }
}
