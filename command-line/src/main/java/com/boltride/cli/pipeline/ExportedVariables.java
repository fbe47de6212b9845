package com.boltride.cli.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Environment variables in a file that a shell could read: lines {@code export NAME=value}. */
public final class ExportedVariables {

    private static final String EXPORT = "export ";

    private ExportedVariables() {}

    /** Lines of another kind are left out. */
    public static Map<String, String> in(Path file) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (line.startsWith(EXPORT) && equals > 0) {
                all.put(line.substring(EXPORT.length(), equals), line.substring(equals + 1));
            }
        }
        return all;
    }
}
