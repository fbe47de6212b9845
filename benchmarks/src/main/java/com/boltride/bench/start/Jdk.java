package com.boltride.bench.start;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JDK. @param feature its version, such as 25 */
record Jdk(Path home, int feature) {

    /** Names the home of the JDK that services are started with, if it is not the one that the bench runs on. */
    static final String VARIABLE = "BOLT_RIDE_BENCH_JAVA_HOME";

    private static final int FIRST_WITH_AOT_CACHE_IN_ONE_STEP = 25;
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    static Jdk ofServices() throws IOException {
        String named = System.getenv(VARIABLE);
        return at(Path.of(named == null ? System.getProperty("java.home") : named));
    }

    static Jdk at(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            throw CommandFailedException.notUsable(home + " is not the home of a JDK");
        }
        Matcher version = VERSION.matcher(Files.readString(release));
        if (!version.find()) {
            throw CommandFailedException.notUsable(release + " does not tell the JDK's version");
        }
        return new Jdk(home, Integer.parseInt(version.group(1)));
    }

    boolean hasAotCache() {
        return feature >= FIRST_WITH_AOT_CACHE_IN_ONE_STEP;
    }
}
