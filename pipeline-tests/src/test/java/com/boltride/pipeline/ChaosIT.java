package com.boltride.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All faults mixed, as a user runs them, for a short time. */
@Tag("local-aws")
class ChaosIT {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    /** Kept after the test, with all logs, for whoever wonders why it failed. */
    private final Path directory = Path.of("target", "chaos-it").toAbsolutePath();

    @Test
    void nothingIsLostAndNothingDoubleWhateverBreaks() throws IOException, InterruptedException {
        Files.createDirectories(directory);

        BoltRideCommand chaos =
                BoltRideCommand.start(directory, "chaos", "--seed=20240525", "--minutes=1", "--out=out");

        assertThat(chaos.await(LIMIT)).as(chaos.output()).isZero();
        assertThat(chaos.output())
                .contains("kill -9", "everything is healed", "✓ lost 0", "✓ double 0", "The ledger balances.")
                .contains("Every row, letter, trip and figure is as the oracle has it.");
    }
}
