package com.boltride.producer.csv;

import com.boltride.trip.EventKind;
import com.boltride.trip.TripField;
import com.boltride.trip.TripField.Presence;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of a file's columns. White space around a name is dropped, and the case of a name that the event kind knows
 * does not matter; any other name is kept as it is written, because its column is carried through under it.
 *
 * @param columns no two alike, none empty; every field that the kind requires is among them, under one of its names
 * @param end where the first row begins
 */
public record Header(List<String> columns, Position end) {

    private static final int MAX_SHOWN = 500;

    /**
     * Reads the header of a file.
     *
     * @param file its name, for messages
     * @param in the file from its beginning
     * @throws UnusableFileException if there is none, or no event of this kind can come of it
     */
    public static Header read(String file, EventKind kind, InputStream in) throws IOException {
        PushbackInputStream text = new PushbackInputStream(in, ByteOrderMark.LENGTH);
        Position start = ByteOrderMark.skip(file, text);
        Row first = RowReader.ofHeader(text, start).next();
        if (first == null) {
            throw new UnusableFileException(file + " is empty: a header line is expected");
        }
        if (first instanceof Row.Malformed malformed) {
            throw new UnusableFileException("the header of " + file + " cannot be read: " + malformed.fault());
        }
        Map<String, String> known = namesKnownIn(kind);
        List<String> columns = ((Row.WellFormed) first)
                .values().stream().map(name -> canonical(name, known)).toList();
        requireNames(file, columns);
        requireFields(file, kind, columns);
        return new Header(columns, first.end());
    }

    private static String canonical(String name, Map<String, String> known) {
        String stripped = name.strip();
        return known.getOrDefault(stripped.toLowerCase(Locale.ROOT), stripped);
    }

    private static Map<String, String> namesKnownIn(EventKind kind) {
        return Arrays.stream(TripField.values())
                .filter(field -> field.presenceIn(kind) != Presence.ABSENT)
                .flatMap(TripField::names)
                .collect(Collectors.toMap(name -> name, name -> name));
    }

    private static void requireNames(String file, List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            if (name.isEmpty()) {
                throw new UnusableFileException("column " + (i + 1) + " of " + file + " has no name");
            }
            if (!seen.add(name)) {
                throw new UnusableFileException(file + " has more than one column " + shown(name));
            }
        }
    }

    private static void requireFields(String file, EventKind kind, List<String> columns) {
        for (TripField field : TripField.values()) {
            if (field.presenceIn(kind) == Presence.REQUIRED && field.names().noneMatch(columns::contains)) {
                throw new UnusableFileException(
                        file + " has no column " + field.names().collect(Collectors.joining(" or "))
                                + ", which is required; its columns are " + shown(String.join(",", columns)));
            }
        }
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "…";
    }
}
