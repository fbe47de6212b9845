package com.boltride.producer.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.Iterator;
import java.util.List;

/** Splits the text of one record into its fields. */
final class FieldSplitter {

    private final CsvReader.CsvReaderBuilder parser = CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false);
    private final StringArrayHandler handler = StringArrayHandler.of();

    /** @param text not empty, and its quoted fields are closed */
    List<String> split(String text) throws MalformedRecordException {
        try {
            Iterator<String[]> records = parser.build(handler, text).iterator();
            List<String> fields = List.of(records.next());
            if (records.hasNext()) {
                throw new MalformedRecordException("a carriage return stands outside quotes");
            }
            return fields;
        } catch (CsvParseException e) {
            throw new MalformedRecordException(innermost(e).getMessage());
        }
    }

    private static Throwable innermost(Throwable e) {
        return e.getCause() == null ? e : innermost(e.getCause());
    }
}
