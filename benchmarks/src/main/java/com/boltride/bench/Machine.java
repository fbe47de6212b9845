package com.boltride.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What something was measured on.
 *
 * @param cores that the JVM may use
 * @param memory in bytes; 0 where the system does not tell
 */
public record Machine(String processor, int cores, long memory, String system, String java) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    static Machine thisOne() {
        return new Machine(
                valueOf(PROCESSORS, "model name", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(valueOf(MEMORY, "MemTotal", "0").replaceAll("\\D", "")) * 1024,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    }

    String description() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.1f GB, %s, %s",
                processor,
                cores,
                memory / (double) (1L << 30),
                system,
                java);
    }

    private static String valueOf(Path file, String key, String otherwise) {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
