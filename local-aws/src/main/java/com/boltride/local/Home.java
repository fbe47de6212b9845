package com.boltride.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The directory that holds the built modules, and where in it the emulators are: {@code -Dbolt-ride.home}, else the
 * reactor in whose {@code local-aws/target} this class lies.
 */
record Home(Path root) {

    static final String PROPERTY = "bolt-ride.home";

    private static final DateTimeFormatter LOG_DIRECTORY = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss.SSS");

    static Home locate() {
        String configured = System.getProperty(PROPERTY);
        // <root>/local-aws/target/classes, or local-aws.jar in place of classes
        Path root = configured == null
                ? ownCode().resolve("../../..").normalize()
                : Path.of(configured).toAbsolutePath().normalize();
        if (!Files.exists(root.resolve("local-aws/package.json"))) {
            throw new LocalAwsException("no local-aws/package.json in " + root + ": set -D" + PROPERTY
                    + " to the directory that holds the module local-aws");
        }
        return new Home(root);
    }

    Path module() {
        return root.resolve("local-aws");
    }

    /** The script of that name among those that run on Node.js. */
    String nodeScript(String name) {
        return module().resolve("node").resolve(name).toString();
    }

    Path installedNodePackage(String name) {
        Path directory = module().resolve("node_modules").resolve(name);
        if (!Files.isDirectory(directory)) {
            throw new LocalAwsException("the npm package " + name + " is not installed: run 'npm ci' in " + module()
                    + ", or build the module local-aws");
        }
        return directory;
    }

    /** The class path of DynamoDB Local, with this module's own classes in front. */
    String dynamoDbClasspath() {
        Path file = module().resolve("target/dynamodb-local.classpath");
        try {
            return ownCode() + ":" + Files.readString(file).strip();
        } catch (IOException e) {
            throw new LocalAwsException("no " + file + ": build the module local-aws first", e);
        }
    }

    Path sparkJob() {
        return root.resolve("spark-job");
    }

    /** The KPI job, where it has been built. */
    Path jobJar() {
        return sparkJob().resolve("target/spark-job.jar");
    }

    /** A new directory's name for the logs of one start; {@code mvn clean} removes them all. */
    Path newLogDirectory() {
        String start = LOG_DIRECTORY.format(LocalDateTime.now());
        return module().resolve("target/logs")
                .resolve(start + "-" + ProcessHandle.current().pid());
    }

    /** The jar or directory of this module's classes. */
    static Path ownCode() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this class was not loaded from a file", e);
        }
    }
}
