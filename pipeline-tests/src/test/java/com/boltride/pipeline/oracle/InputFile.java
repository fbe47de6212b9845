package com.boltride.pipeline.oracle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file of the generator, which writes no quotes but in rows that are bad for it.
 *
 * @param rows how many there are
 * @param events the good rows, in the order of the file
 * @param refusals the bad rows: code of the reason by line number
 */
record InputFile(long rows, List<Content> events, Map<Long, String> refusals) {

    static InputFile read(Path file, Set<Field> required) throws IOException {
        // As Latin-1, every byte is a character, and a line feed nothing else.
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        List<Field> header =
                List.of(lines.get(0).split(",")).stream().map(Field::named).toList();
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
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (int i = 0; i < columns.length; i++) {
            if (!columns[i].isBlank()) {
                values.put(header.get(i), header.get(i).normalized(columns[i]));
            }
        }
        if (!values.keySet().containsAll(required)) {
            throw new BadValueException("MISSING_FIELD");
        }
        return new Content(values);
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
