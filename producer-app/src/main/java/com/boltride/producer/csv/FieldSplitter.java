package com.boltride.producer.csv;

import com.boltride.trip.Quoted;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Splits the text of one record into its fields. */
final class FieldSplitter {

    private static final int MAX_SHOWN = 200;

    private final CsvReader.CsvReaderBuilder parser = CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false);
    private final StringArrayHandler handler = StringArrayHandler.of();

    /** @param text not empty, and its quoted fields are closed */
    List<String> split(String text) throws MalformedRecordException {
        // Nearly every record. It can be read in one way only, and to make a parser for each was most of the work of
        // reading.
        if (text.indexOf('"') < 0 && text.indexOf('\r') < 0) {
            return splitAtCommas(text);
        }
        try {
            Iterator<String[]> records = parser.build(handler, text).iterator();
            List<String> fields = List.of(records.next());
            if (records.hasNext()) {
                throw new MalformedRecordException("a carriage return stands outside quotes");
            }
            return fields;
        } catch (CsvParseException e) {
            // It may quote a character of the row, and a control character must not get into a log.
            throw new MalformedRecordException(
                    Quoted.bare(String.valueOf(innermost(e).getMessage()), MAX_SHOWN));
        }
    }

    private static List<String> splitAtCommas(String text) {
        List<String> fields = new ArrayList<>();
        int begin = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', begin)) {
            fields.add(text.substring(begin, comma));
            begin = comma + 1;
        }
        fields.add(text.substring(begin));
        return fields;
    }

    private static Throwable innermost(Throwable e) {
        return e.getCause() == null ? e : innermost(e.getCause());
    }
}
