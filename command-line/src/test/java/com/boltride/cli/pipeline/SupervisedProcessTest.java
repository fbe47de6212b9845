package com.boltride.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void stoppedProcessIsAskedToEndAndCanTidyUp() throws IOException {
        Path tidied = directory.resolve("tidied");
        SupervisedProcess process = sh("trap 'touch \"$TIDIED\"; exit 0' TERM; echo up; while :; do sleep 0.1; done");
        awaitOutput("up");

        Process ended =
                process.stop().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();

        assertThat(ended.exitValue()).isZero();
        assertThat(tidied).exists();
    }

    @Test
    void processThatEndsByItselfIsReportedWithItsLastLine() {
        SupervisedProcess process = sh("echo first; echo 'the port is taken' >&2; echo; exit 3");

        process.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();

        assertThat(process.isAlive()).isFalse();
        assertThat(process.end()).isEqualTo("exit code 3: the port is taken");
        process.stop();
    }

    @Test
    void runningProcessIsAlive() {
        SupervisedProcess process = sh("echo up; while :; do sleep 0.1; done");
        awaitOutput("up");

        assertThat(process.isAlive()).isTrue();
        process.stop().join();
    }

    @Test
    void processDoesNotEndByWhatATerminalSendsToAllThatWasStartedFromIt() {
        SupervisedProcess process = sh("kill -INT $$; kill -HUP $$; echo still here; while :; do sleep 0.1; done");

        awaitOutput("still here");
        process.stop().join();
    }

    @Test
    void processHasNoVariablesButThoseGiven() {
        SupervisedProcess process = sh("env | cut -d= -f1; echo end; while :; do sleep 0.1; done");

        awaitOutput("end");
        assertThat(output().lines().toList()).contains("TIDIED").doesNotContain("HOME", "JAVA_HOME", "USER");
        process.stop().join();
    }

    @Test
    void processIdIsThatOfTheProcessItself() {
        SupervisedProcess process = sh("echo $$; echo up; while :; do sleep 0.1; done");
        awaitOutput("up");

        assertThat(output().lines()).contains(Long.toString(process.pid().orElseThrow()));
        process.stop().join();
    }

    @Test
    void processThatIsPausedIsStopped() throws InterruptedException {
        SupervisedProcess process = sh("echo up; while :; do sleep 0.1; done");
        awaitOutput("up");

        Signals.send("STOP", process.pid().orElseThrow());

        assertThat(process.stop()
                        .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                        .join()
                        .isAlive())
                .isFalse();
    }

    private SupervisedProcess sh(String script) {
        Map<String, String> environment = Map.of(
                "PATH",
                System.getenv("PATH"),
                "TIDIED",
                directory.resolve("tidied").toString());
        return SupervisedProcess.start("sleeper", List.of("/bin/sh", "-c", script), environment, log());
    }

    private void awaitOutput(String line) {
        await().atMost(LIMIT).until(() -> output().lines().anyMatch(line::equals));
    }

    private String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return "";
        }
    }

    private Path log() {
        return directory.resolve("sleeper.log");
    }
}
