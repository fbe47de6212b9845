package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the pipeline's Java processes: modest ones, because a laptop has eight of them, each with a log of its own. */
final class Launcher {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Installation installation;
    private final PipelineOptions options;

    /**
     * Empties the working directory: what earlier processes left there is of an AWS that is gone.
     *
     * @throws CommandFailedException if Java cannot run from where the jars are, or are to be
     */
    Launcher(Installation installation, PipelineOptions options) throws IOException {
        this.installation = installation;
        this.options = options;
        requireNameable(installation.root());
        requireNameable(options.jars().toAbsolutePath());
        for (Path leftover : List.of(options.logs(), options.producerState(), options.jars())) {
            FileTree.delete(leftover);
        }
        Files.createDirectories(options.logs());
        Files.createDirectories(options.jars());
    }

    /** A class path has no way of naming what has its separator in its own name. */
    private static void requireNameable(Path directory) {
        if (directory.toString().contains(File.pathSeparator)) {
            throw CommandFailedException.notUsable(
                    "Java cannot run from " + directory + ": there is a '" + File.pathSeparator + "' in its name");
        }
    }

    /**
     * A second name of a module's jar, so that a build that replaces the jar does not take it away from the process that
     * runs from it; the jar itself where the working directory is on another file system.
     */
    Path jarOf(String module) {
        Path jar = installation.jarOf(module);
        try {
            Path second = options.jars().resolve(jar.getFileName());
            return Files.exists(second) ? second : Files.createLink(second, jar);
        } catch (IOException | UnsupportedOperationException e) {
            return jar;
        }
    }

    /** Takes a service's jar apart. */
    UnpackedService unpack(String module) throws IOException {
        return UnpackedService.of(
                installation.jarOf(module), options.jars().resolve(module).toAbsolutePath());
    }

    /** @param heap at most, as the JVM takes it */
    SupervisedProcess launch(String name, String heap, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(arguments);
        return SupervisedProcess.start(
                name, command, environment, options.logs().resolve(name + ".log"));
    }
}
