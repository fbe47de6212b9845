package com.boltride.producer.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WrittenTablesTest {

    private static final int TABLES = 2_000;
    private static final int COLUMNS = 3;
    private static final List<String> CHARACTERS = List.of("a", ",", "\"", "\n", "\r", " ", "#", "é", "日", "🚕");

    private final Random random = new Random(20240525);

    @Test
    void whatAWriterWritesIsReadBack() throws IOException {
        for (int i = 0; i < TABLES; i++) {
            List<List<String>> table =
                    Stream.generate(this::row).limit(random.nextInt(8)).toList();

            assertThat(read(write(table))).isEqualTo(table);
        }
    }

    private List<String> row() {
        return Stream.generate(this::value).limit(COLUMNS).toList();
    }

    private String value() {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> CHARACTERS.get(random.nextInt(CHARACTERS.size())))
                .collect(Collectors.joining());
    }

    private byte[] write(List<List<String>> table) throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter.CsvWriterBuilder builder =
                CsvWriter.builder().lineDelimiter(random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF);
        if (random.nextBoolean()) {
            builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter writer = builder.build(text)) {
            table.forEach(writer::writeRecord);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static List<List<String>> read(byte[] bytes) throws IOException {
        RowReader reader = RowReader.ofRows(new ByteArrayInputStream(bytes), Position.START_OF_FILE, COLUMNS);
        List<List<String>> rows = new ArrayList<>();
        for (Row row = reader.next(); row != null; row = reader.next()) {
            rows.add(((Row.WellFormed) row).values());
        }
        return rows;
    }
}
