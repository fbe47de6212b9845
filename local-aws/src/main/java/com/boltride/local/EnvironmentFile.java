package com.boltride.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Variables as a shell takes them in: {@code export NAME=value} lines. */
final class EnvironmentFile {

    private final SortedMap<String, String> variables;

    EnvironmentFile(SortedMap<String, String> variables) {
        this.variables = variables;
    }

    String lines() {
        return variables.entrySet().stream()
                .map(variable -> "export " + variable.getKey() + "=" + variable.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Puts the file there whole: whoever waits for it never reads half of it. */
    void writeTo(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path draft = Files.createTempFile(
                absolute.getParent(), absolute.getFileName().toString(), ".tmp");
        Files.writeString(draft, lines());
        Files.move(draft, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
