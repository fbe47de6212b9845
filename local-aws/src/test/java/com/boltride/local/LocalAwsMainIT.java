package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("local-aws")
class LocalAwsMainIT {

    @TempDir
    private Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatATestLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void printsAndWritesTheVariablesAndStopsCleanlyOnSigterm() throws Exception {
        Path envFile = directory.resolve("target/local.env");
        Process process = start("--env-file", envFile.toString());

        List<String> printed = linesUntilReady(process);
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(children).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(printed)
                .contains("export AWS_REGION=us-east-1")
                .anyMatch(line -> line.startsWith("export AWS_ENDPOINT_URL_EMR_SERVERLESS=http://127.0.0.1:"));
        assertThat(Files.readAllLines(envFile)).isEqualTo(printed);
    }

    @Test
    void stopsWhenItsParentClosesTheInput() throws Exception {
        Process process = start("--exit-with-parent");
        linesUntilReady(process);
        List<ProcessHandle> children = process.descendants().toList();

        process.getOutputStream().close();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(children).hasSize(3).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void killedProcessTakesItsEmulatorsAlong() throws Exception {
        Process process = start();
        linesUntilReady(process);
        List<ProcessHandle> children = process.descendants().toList();

        process.destroyForcibly().waitFor();

        assertThat(children).hasSize(3);
        await().atMost(Duration.ofSeconds(60)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void wrongOptionIsOneLineAndExitCode2() throws Exception {
        Process process = start("--shards", "many");

        String error = new String(process.getErrorStream().readAllBytes());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(error.lines())
                .singleElement()
                .asString()
                .contains("--shards")
                .contains("many");
    }

    @Test
    void timeThatIsNoneIsOneLineAndExitCode2() throws Exception {
        Process process = start("--retry-delay", "soon");

        String error = new String(process.getErrorStream().readAllBytes());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(error.lines())
                .singleElement()
                .asString()
                .contains("--retry-delay")
                .contains("'soon' is not a time");
    }

    @Test
    void missingNodeIsOneLineAndExitCode2() throws Exception {
        ProcessBuilder builder = command();
        builder.environment().put("PATH", directory.toString());
        Process process = started(builder);

        String error = new String(process.getErrorStream().readAllBytes());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(error.lines()).singleElement().asString().contains("Node.js").contains("none is on the PATH");
    }

    @Test
    void nodeThatIsTooOldIsNamed() throws Exception {
        Path node = directory.resolve("node");
        Files.writeString(node, "#!/bin/sh\necho v16.20.2\n");
        assertThat(node.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = command();
        builder.environment().put("PATH", directory.toString());
        Process process = started(builder);

        String error = new String(process.getErrorStream().readAllBytes());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(error.lines()).singleElement().asString().contains("v16.20.2");
    }

    private Process start(String... arguments) throws IOException {
        return started(command(arguments));
    }

    private Process started(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                JavaRuntime.COMMAND,
                "-cp",
                System.getProperty("java.class.path"),
                "-D" + Home.PROPERTY + "=" + Home.locate().root(),
                LocalAwsMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static List<String> linesUntilReady(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("local-aws is ready")) {
                return lines;
            }
            lines.add(line);
        }
        throw new AssertionError(
                "it ended: " + new String(process.getErrorStream().readAllBytes()));
    }
}
