package com.boltride.producer.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows. A row may span lines, within quotes, but only if the lines together are one well-formed record with the
 * right number of columns. Otherwise the first line alone is the malformed row, and reading goes on at the line after it:
 * a quote that is never closed costs one row, not the rest of the file. Blank lines between rows are no rows.
 */
public final class RowReader {

    /** How far an open quote is followed, in lines. */
    static final int MAX_RECORD_LINES = 100;

    /** How far an open quote is followed, in bytes. */
    static final int MAX_RECORD_BYTES = LineReader.MAX_LINE_BYTES;

    private static final char REPLACEMENT = '\uFFFD';
    private static final String NOT_UTF_8 = "the row is not UTF-8";

    private final LineReader lines;
    private final OptionalInt columns;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final FieldSplitter splitter = new FieldSplitter();
    private final Deque<Line> ahead = new ArrayDeque<>();

    private RowReader(InputStream in, Position start, OptionalInt columns) {
        this.lines = new LineReader(in, start);
        this.columns = columns;
    }

    /**
     * @param in the file from {@code start} on
     * @param columns how many fields every row must have
     */
    public static RowReader ofRows(InputStream in, Position start, int columns) {
        return new RowReader(in, start, OptionalInt.of(columns));
    }

    /** Takes rows of any number of columns, as a header is one. */
    static RowReader ofHeader(InputStream in, Position start) {
        return new RowReader(in, start, OptionalInt.empty());
    }

    /** The next row, or null at the end of the file. */
    public @Nullable Row next() throws IOException {
        Line first = nextLine();
        while (first != null && first.isBlank()) {
            first = nextLine();
        }
        return first == null ? null : rowFrom(first);
    }

    private Row rowFrom(Line first) throws IOException {
        if (!first.isWhole()) {
            return malformed(
                    first,
                    "the line has " + first.length() + " bytes; at most " + LineReader.MAX_LINE_BYTES + " are allowed");
        }
        Candidate candidate = candidateFrom(first);
        byte[] raw = candidate.raw();
        Position end = candidate.last().end();
        try {
            return new Row.WellFormed(first.start(), end, raw, fields(candidate, utf8(raw)));
        } catch (CharacterCodingException e) {
            return isRecordBesidesItsEncoding(candidate, raw)
                    ? new Row.Malformed(first.start(), end, raw, NOT_UTF_8)
                    : firstAlone(candidate, NOT_UTF_8);
        } catch (MalformedRecordException e) {
            return firstAlone(candidate, e.getMessage());
        }
    }

    private String utf8(byte[] raw) throws CharacterCodingException {
        String text = new String(raw, StandardCharsets.UTF_8);
        // Perhaps in the place of what is not UTF-8. The decoder that finds out is the slower one.
        return text.indexOf(REPLACEMENT) < 0
                ? text
                : utf8.decode(ByteBuffer.wrap(raw)).toString();
    }

    /** Gives up the candidate: its other lines may be good rows. */
    private Row firstAlone(Candidate candidate, String fault) {
        unread(candidate.lines().subList(1, candidate.lines().size()));
        return malformed(candidate.lines().get(0), fault);
    }

    /** Whether lines belong together although not all of their bytes are UTF-8. Quotes and commas are bytes of their own. */
    private boolean isRecordBesidesItsEncoding(Candidate candidate, byte[] raw) {
        try {
            fields(candidate, new String(raw, StandardCharsets.ISO_8859_1));
            return true;
        } catch (MalformedRecordException e) {
            return false;
        }
    }

    /** The lines up to the one where no quote is open any more, or as many as are looked at. */
    private Candidate candidateFrom(Line first) throws IOException {
        Quoting quoting = new Quoting();
        quoting.follow(first.content());
        if (!quoting.isOpen()) {
            return new Candidate(List.of(first), true);
        }
        List<Line> record = new ArrayList<>(List.of(first));
        long bytes = first.length();
        while (quoting.isOpen() && record.size() < MAX_RECORD_LINES && bytes < MAX_RECORD_BYTES) {
            Line line = nextLine();
            if (line == null) {
                break;
            }
            record.add(line);
            bytes += line.length();
            quoting.follow(line.content());
        }
        return new Candidate(record, !quoting.isOpen() && bytes <= MAX_RECORD_BYTES);
    }

    private List<String> fields(Candidate candidate, String text) throws MalformedRecordException {
        if (!candidate.closed()) {
            throw new MalformedRecordException("a quote is opened on this line and not closed within "
                    + MAX_RECORD_LINES + " lines or " + MAX_RECORD_BYTES + " bytes");
        }
        List<String> fields = splitter.split(text);
        if (columns.isPresent() && columns.getAsInt() != fields.size()) {
            String where = candidate.lines().size() == 1
                    ? "the row has "
                    : "a quote is opened on this line, and the row up to where it is closed has ";
            throw new MalformedRecordException(
                    where + fields.size() + " columns; the header has " + columns.getAsInt());
        }
        return fields;
    }

    private static Row malformed(Line line, String fault) {
        return new Row.Malformed(line.start(), line.end(), line.content(), fault);
    }

    private @Nullable Line nextLine() throws IOException {
        Line line = ahead.pollFirst();
        return line == null ? lines.next() : line;
    }

    private void unread(List<Line> unused) {
        for (int i = unused.size() - 1; i >= 0; i--) {
            ahead.addFirst(unused.get(i));
        }
    }
}
