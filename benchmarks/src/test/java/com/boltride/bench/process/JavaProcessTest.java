package com.boltride.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProcessTest {

    @TempDir
    private Path directory;

    @Test
    void lineThatAProcessPrintsIsWaitedFor() throws IOException, InterruptedException {
        try (JavaProcess process = start("busy", Busy.class)) {
            assertThat(process.awaitLine("ready ")).isEqualTo("for 5");
        }
    }

    @Test
    void timeOfTheProcessorAndMemoryAreTold() throws IOException, InterruptedException {
        try (JavaProcess process = start("busy", Busy.class)) {
            process.awaitLine("ready ");
            Duration afterStart = process.cpuTime();
            process.await(
                    "has computed",
                    () -> process.cpuTime().compareTo(afterStart.plusMillis(100)) > 0
                            ? Optional.of(true)
                            : Optional.empty());

            assertThat(process.residentBytes()).isPositive().isLessThanOrEqualTo(process.peakResidentBytes());
        }
    }

    @Test
    void processThatEndsWithoutTheLineIsAFailure() throws IOException, InterruptedException {
        try (JavaProcess process = start("silent", Silent.class)) {
            assertThatThrownBy(() -> process.awaitLine("ready "))
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageContaining("I would rather not");
            assertThat(process.awaitEnd()).isEqualTo(3);
        }
    }

    private JavaProcess start(String name, Class<?> main) throws IOException, InterruptedException {
        return JavaProcess.start(JavaProgram.main(name, main).withEnvironment(Map.of("NUMBER", "5")), directory);
    }

    /** Computes for ever. */
    static final class Busy {
        public static void main(String[] arguments) {
            System.out.println("ready for " + System.getenv("NUMBER"));
            long sum = 0;
            while (sum >= 0) {
                sum = (sum * 31 + 1) & Long.MAX_VALUE;
            }
        }
    }

    /** Ends at once. */
    static final class Silent {
        public static void main(String[] arguments) {
            System.out.println("I would rather not");
            System.exit(3);
        }
    }
}
