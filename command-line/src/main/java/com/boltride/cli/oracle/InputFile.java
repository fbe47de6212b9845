package com.boltride.cli.oracle;

import com.boltride.cli.content.BadValueException;
import com.boltride.cli.content.Content;
import com.boltride.cli.content.Field;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of the generator, which writes no quotes but in rows that are bad for it.
 *
 * @param rows how many there are
 * @param events the good rows, in the order of the file
 * @param refusals the bad rows: code of the reason by line number
 */
public record InputFile(long rows, List<Content> events, Map<Long, String> refusals) {

    /** A file of trip starts. */
    public static InputFile ofStarts(Path file) throws IOException {
        return read(file, Field.REQUIRED_IN_START);
    }

    /** A file of trip ends. */
    public static InputFile ofEnds(Path file) throws IOException {
        return read(file, Field.REQUIRED_IN_END);
    }

    private static InputFile read(Path file, Set<Field> required) throws IOException {
        // As Latin-1, every byte is a character, and a line feed nothing else.
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        List<Field> header =
                Arrays.stream(lines.get(0).split(",")).map(Field::required).toList();
        List<Content> events = new ArrayList<>();
        Map<Long, String> refusals = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                events.add(content(lines.get(i), header, required));
            } catch (BadValueException e) {
                refusals.put(i + 1L, e.getMessage());
            }
        }
        return new InputFile(lines.size() - 1L, events, refusals);
    }

    private static Content content(String line, List<Field> header, Set<Field> required) throws BadValueException {
        String[] columns = line.split(",", -1);
        if (columns.length != header.size() || line.contains("\"") || !isUtf8(line)) {
            throw new BadValueException("MALFORMED_CSV");
        }
        Map<Field, String> values = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            if (!columns[i].isBlank()) {
                values.put(header.get(i), header.get(i).normalized(columns[i]));
            }
        }
        if (!values.keySet().containsAll(required)) {
            throw new BadValueException("MISSING_FIELD");
        }
        SortedMap<String, String> named = new TreeMap<>();
        values.forEach((field, value) -> named.put(field.canonicalName(), value));
        return new Content(named);
    }

    private static boolean isUtf8(String latin1) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
