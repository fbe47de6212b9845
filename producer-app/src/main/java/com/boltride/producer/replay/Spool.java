package com.boltride.producer.replay;

import com.boltride.producer.chunk.Chunk;
import com.boltride.producer.chunk.OutgoingEvent;
import com.boltride.trip.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The directory where the events of one run wait to be merged: one sorted file for each chunk, named after the line where the
 * chunk begins, so that a chunk which is done again after a crash replaces its file.
 */
public final class Spool {

    private static final String SUFFIX = ".events";
    private static final Comparator<OutgoingEvent> BY_TIME =
            Comparator.comparing(OutgoingEvent::time).thenComparingLong(OutgoingEvent::line);

    private final Path directory;

    public Spool(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** Keeps a chunk's events; returns when they are on the disk. */
    public void write(EventKind kind, Chunk chunk) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(kind + "-" + chunk.start().line() + SUFFIX);
        Path unfinished = Path.of(file + ".tmp");
        SortedRun.write(
                unfinished, kind, chunk.events().stream().sorted(BY_TIME).toList());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    MergedEvents open() throws IOException {
        if (Files.notExists(directory)) {
            return MergedEvents.open(List.of());
        }
        try (Stream<Path> files = Files.list(directory)) {
            return MergedEvents.open(
                    files.filter(file -> file.toString().endsWith(SUFFIX)).toList());
        }
    }

    public void delete() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }
}
