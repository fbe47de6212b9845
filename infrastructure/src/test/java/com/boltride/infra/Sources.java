package com.boltride.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the other modules say, read from their sources: no class of theirs can be on this class path. */
final class Sources {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** What every service is made of besides its own module. */
    private static final List<String> SHARED =
            List.of("service-runtime", "stream-consumer", "trip-store", "trip-queues", "aws-retry");

    private Sources() {}

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code and configuration of a service, and of the modules it is made of. */
    static String of(Service service) {
        return Stream.concat(Stream.of(service.moduleName()), SHARED.stream())
                .map(Sources::mainOf)
                .collect(Collectors.joining());
    }

    private static String mainOf(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|yml)"))
                    .map(file -> read(file.toString()))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
