package com.boltride.cli.up;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** A file to be sourced by a shell, which is there as long as what it leads to. */
final class EnvironmentFile implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private EnvironmentFile(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws CommandFailedException if another pipeline has the file */
    static EnvironmentFile claim(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        FileChannel lock = FileChannel.open(
                path.resolveSibling(path.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw CommandFailedException.notUsable("another ./bolt-ride up is running: " + path + " leads to it");
        }
        return new EnvironmentFile(path, lock);
    }

    Path path() {
        return path;
    }

    void write(Map<String, String> variables) throws IOException {
        List<String> lines = variables.entrySet().stream()
                .map(variable -> "export " + variable.getKey() + "=" + quoted(variable.getValue()))
                .toList();
        // There is a password in it.
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(path, lines);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        lock.close();
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
