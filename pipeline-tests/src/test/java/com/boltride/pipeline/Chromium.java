package com.boltride.pipeline;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine or, where there is none, the one that npm brings for Linux on x64. */
record Chromium(Path executable, Map<String, String> environment) {

    /** In {@code browser/}, the working directory being this module's. */
    static final Path PACKAGES = Path.of("browser", "node_modules").toAbsolutePath();

    private static final Path UNPACKED = Path.of("target", "chromium").toAbsolutePath();

    static Chromium find() throws IOException, InterruptedException {
        Optional<Path> installed = installed();
        return installed.isPresent() ? new Chromium(installed.get(), System.getenv()) : ofNpm();
    }

    LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(executable)
                .setEnv(environment)
                // Without a graphics card, and without the helper process that containers forbid.
                .setArgs(List.of("--no-zygote", "--use-gl=angle", "--use-angle=swiftshader"));
    }

    private static Optional<Path> installed() {
        String named = System.getenv("BOLT_RIDE_BROWSER");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        List<String> directories = Arrays.asList(System.getenv("PATH").split(":"));
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> directories.stream().map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Chromium ofNpm() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").equals("Linux")
                || !List.of("amd64", "x86_64").contains(System.getProperty("os.arch"))) {
            throw new AssertionError("no browser to test the operations page in: install Chromium or Chrome,"
                    + " or name one in BOLT_RIDE_BROWSER");
        }
        if (!Files.isDirectory(UNPACKED)) {
            List<String> command = new ArrayList<>(List.of("node", "browser/unpack.mjs", UNPACKED.toString()));
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new AssertionError("the Chromium of npm could not be unpacked (exit " + exit + "), see above");
            }
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LD_LIBRARY_PATH", UNPACKED.resolve("lib").toString());
        return new Chromium(UNPACKED.resolve("chromium"), environment);
    }
}
