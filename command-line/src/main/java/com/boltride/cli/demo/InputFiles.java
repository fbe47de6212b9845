package com.boltride.cli.demo;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The two files that a demo reads.
 *
 * @param files both, each named as the producer expects it
 */
record InputFiles(List<Path> files) {

    private static final List<String> NAMES = List.of("trip_start.csv", "trip_end.csv");

    /** @throws CommandFailedException if the directory lacks one of them */
    static InputFiles in(Path directory) {
        List<Path> files = NAMES.stream().map(directory::resolve).toList();
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw CommandFailedException.notUsable("no " + file.getFileName() + " to read in " + directory);
            }
        }
        return new InputFiles(files);
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
