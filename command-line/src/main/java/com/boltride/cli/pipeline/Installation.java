package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the built modules are.
 *
 * @param root the directory of the reactor
 */
public record Installation(Path root) {

    /** Names the directory of the reactor; without it, the one in whose {@code command-line/target} this class lies. */
    static final String PROPERTY = "bolt-ride.home";

    public static Installation locate() {
        String configured = System.getProperty(PROPERTY);
        Path root = configured == null ? ownCode().resolve("../../..") : Path.of(configured);
        return new Installation(root.toAbsolutePath().normalize());
    }

    /** Where files go that {@code mvn clean} may delete. */
    public Path target() {
        return root.resolve("target");
    }

    public Path sampleData() {
        return root.resolve("data");
    }

    /** @param module built, and named like its jar */
    public Path jarOf(String module) {
        Path jar = root.resolve(module).resolve("target").resolve(module + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw CommandFailedException.notUsable("no " + jar + ": build it with mvn -DskipTests package");
        }
        return jar;
    }

    /** What the local AWS needs beside its own jar, as a class path. */
    public String localAwsDependencies() throws IOException {
        return Files.readString(root.resolve("local-aws/target/local-aws.classpath"))
                .strip();
    }

    private static Path ownCode() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this class was not loaded from a file", e);
        }
    }
}
