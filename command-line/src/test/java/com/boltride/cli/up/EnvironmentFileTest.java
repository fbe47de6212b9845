package com.boltride.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {

    @TempDir
    private Path directory;

    @Test
    void shellReadsEveryValueAsItIs() throws IOException, InterruptedException {
        Path path = directory.resolve("a b/local.env");

        try (EnvironmentFile file = EnvironmentFile.claim(path)) {
            file.write(new TreeMap<>(Map.of("PLAIN", "http://127.0.0.1:8080", "ODD", "it's $HOME `x` \"y\" \\z")));

            assertThat(sourced(path, "PLAIN")).isEqualTo("http://127.0.0.1:8080");
            assertThat(sourced(path, "ODD")).isEqualTo("it's $HOME `x` \"y\" \\z");
        }
    }

    @Test
    void fileWithAPasswordIsForItsOwnerAlone() throws IOException {
        Path path = directory.resolve("local.env");

        try (EnvironmentFile file = EnvironmentFile.claim(path)) {
            file.write(Map.of("BOLT_RIDE_API_PASSWORD", "secret"));

            assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void fileGoesWhenWhatItLeadsToGoes() throws IOException {
        Path path = directory.resolve("local.env");

        try (EnvironmentFile file = EnvironmentFile.claim(path)) {
            file.write(Map.of("A", "b"));
        }

        assertThat(path).doesNotExist();
    }

    private static String sourced(Path path, String variable) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(
                        List.of("/bin/sh", "-c", ". \"$0\"; printf %s \"$" + variable + "\"", path.toString()))
                .start();
        String value = new String(shell.getInputStream().readAllBytes());
        assertThat(shell.waitFor()).isZero();
        return value;
    }
}
