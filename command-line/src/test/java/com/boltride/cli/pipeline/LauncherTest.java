package com.boltride.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.cli.console.CommandFailedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path directory;

    @Test
    void directoryThatNoClassPathCanNameIsRefusedBeforeAnythingIsWritten() {
        Path work = directory.resolve("10:15");

        assertThatThrownBy(() -> new Launcher(new Installation(directory), PipelineOptions.unsteady(work)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("10:15")
                .hasMessageContaining("':'");
        assertThat(work).doesNotExist();
    }

    @Test
    void homeThatNoClassPathCanNameIsRefused() {
        Installation home = new Installation(directory.resolve("a:b"));

        assertThatThrownBy(() -> new Launcher(home, PipelineOptions.unsteady(directory)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("a:b");
    }
}
