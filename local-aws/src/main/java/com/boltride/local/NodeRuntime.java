package com.boltride.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Node.js on the PATH, on which two of the emulators run. */
final class NodeRuntime {

    static final String COMMAND = "node";

    /** As the packages in {@code package.json} demand. */
    private static final int OLDEST_VERSION = 20;

    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");

    private NodeRuntime() {}

    /** @throws LocalAwsException if there is no Node.js, or one that is too old */
    static void require() throws InterruptedException {
        try {
            Process node = new ProcessBuilder(COMMAND, "--version").start();
            String version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            node.waitFor();
            Matcher matcher = VERSION.matcher(version);
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < OLDEST_VERSION) {
                throw new LocalAwsException(
                        "Node.js " + OLDEST_VERSION + " or newer is needed, but the one on the PATH is " + version);
            }
        } catch (IOException e) {
            throw new LocalAwsException(
                    "Node.js " + OLDEST_VERSION + " or newer is needed, but none is on the PATH", e);
        }
    }
}
