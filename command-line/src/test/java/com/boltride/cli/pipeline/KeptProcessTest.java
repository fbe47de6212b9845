package com.boltride.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final StringWriter printed = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void processThatIsKilledIsStartedAgainAndSaidSo() throws IOException, InterruptedException {
        KeptProcess process = kept("echo up; while :; do sleep 0.1; done");
        awaitStarts(1);

        process.signal("KILL");

        await().atMost(LIMIT).until(() -> {
            process.keepAlive();
            return starts() == 2;
        });
        assertThat(printed.toString()).contains("sleeper has ended with exit code 137; starting it again");
        process.stop().join();
    }

    @Test
    void processThatIsKilledAgainAndAgainIsNotGivenUp() throws IOException {
        KeptProcess process = kept("echo up; kill -9 $$");

        await().atMost(LIMIT).until(() -> {
            process.keepAlive();
            return starts() > KeptProcess.MOST_DEATHS;
        });
        process.stop().join();
    }

    @Test
    void processThatEndsAgainAndAgainIsGivenUp() throws IOException {
        KeptProcess process = kept("echo up; echo 'no such bucket'; exit 3");

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> await().atMost(LIMIT).until(() -> {
                    process.keepAlive();
                    return false;
                }))
                .withMessageContaining("sleeper has ended 6 times in a row, with exit code 3: no such bucket");
        assertThat(starts()).isEqualTo(KeptProcess.MOST_DEATHS);
        process.stop().join();
    }

    @Test
    void processThatWasStoppedStaysSo() throws IOException {
        KeptProcess process = kept("echo up; while :; do sleep 0.1; done");
        awaitStarts(1);

        process.stop().join();
        process.keepAlive();

        assertThat(printed.toString()).isEmpty();
    }

    private KeptProcess kept(String script) throws IOException {
        return new KeptProcess(
                "sleeper",
                () -> SupervisedProcess.start(
                        "sleeper",
                        List.of("/bin/sh", "-c", script),
                        Map.of("PATH", System.getenv("PATH")),
                        directory.resolve("sleeper.log")),
                Duration.ofMillis(20),
                new Console(new PrintWriter(printed), false));
    }

    private void awaitStarts(int count) {
        await().atMost(LIMIT).until(() -> starts() == count);
    }

    private long starts() throws IOException {
        Path log = directory.resolve("sleeper.log");
        return Files.exists(log)
                ? Files.readAllLines(log).stream().filter("up"::equals).count()
                : 0;
    }
}
