package com.boltride.cli.run;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.pipeline.FileTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Where a demo leaves what came of it. One demo at a time has it for itself, and sweeps out what an earlier one left. */
public final class OutputDirectory implements AutoCloseable {

    /** Tells that the results in a directory are a demo's, which the next demo may replace. */
    static final String MARKER = ".bolt-ride-demo";

    private static final List<String> RESULTS = List.of(
            "completed-trips",
            "daily-kpis",
            "data/failed",
            "dead-letters.jsonl",
            "ledger.json",
            "input",
            "logs",
            "jars",
            "producer-state");

    private final Path path;
    private final FileChannel marker;

    private OutputDirectory(Path path, FileChannel marker) {
        this.path = path;
        this.marker = marker;
    }

    /**
     * @throws CommandFailedException if another demo has the directory, or if it holds files that are not a demo's and
     *     would have to go
     * @throws IOException if the directory cannot be written
     */
    public static OutputDirectory claim(Path path) throws IOException {
        Files.createDirectories(path);
        boolean fromDemo = Files.exists(path.resolve(MARKER));
        for (String result : RESULTS) {
            if (!fromDemo && Files.exists(path.resolve(result))) {
                throw CommandFailedException.notUsable(path.resolve(result)
                        + " is in the way and was not made by a demo: choose another directory with --out");
            }
        }
        FileChannel marker =
                FileChannel.open(path.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(marker)) {
            marker.close();
            throw CommandFailedException.notUsable(
                    "another demo is writing to " + path + ": choose another directory with --out");
        }
        OutputDirectory directory = new OutputDirectory(path, marker);
        for (String result : RESULTS) {
            FileTree.delete(path.resolve(result));
        }
        return directory;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        marker.close();
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
