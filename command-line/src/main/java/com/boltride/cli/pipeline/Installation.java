package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    Path jarOf(Service service) {
        Path jar = root.resolve(service.moduleName()).resolve("target").resolve(service.moduleName() + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw CommandFailedException.notUsable("no " + jar + ": build it with mvn -DskipTests package");
        }
        return jar;
    }

    String localAwsClasspath() {
        Path module = root.resolve("local-aws/target");
        Path classpath = module.resolve("local-aws.classpath");
        try {
            return module.resolve("local-aws.jar") + ":"
                    + Files.readString(classpath).strip();
        } catch (IOException e) {
            throw CommandFailedException.notUsable("no " + classpath + ": build it with mvn -DskipTests package");
        }
    }

    /** The JVM that runs this program runs the others too: eight of them on a laptop, so that each has to be modest. */
    static List<String> javaWithHeapOf(String most) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java, "-Xmx" + most, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
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
