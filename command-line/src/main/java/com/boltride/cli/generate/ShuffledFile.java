package com.boltride.cli.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A CSV file whose rows are written out of the order they come in, holding back no more than a window of them. */
final class ShuffledFile implements Closeable {

    static final int WINDOW = 4096;

    private final Writer out;
    private final Random random;
    private final List<String> heldBack = new ArrayList<>(WINDOW);

    private ShuffledFile(Writer out, Random random) {
        this.out = out;
        this.random = random;
    }

    static ShuffledFile create(Path file, List<String> header, Random random) throws IOException {
        // Latin-1, because rows are ASCII but for those that are meant not to be UTF-8.
        Writer out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1);
        ShuffledFile rows = new ShuffledFile(out, random);
        rows.write(String.join(",", header));
        return rows;
    }

    void add(String line) throws IOException {
        if (heldBack.size() < WINDOW) {
            heldBack.add(line);
        } else {
            write(heldBack.set(random.nextInt(WINDOW), line));
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Collections.shuffle(heldBack, random);
            for (String line : heldBack) {
                write(line);
            }
        }
    }

    private void write(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
