package com.boltride.bench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

    @TempDir
    private Path home;

    @Test
    void jdkTellsItsVersion() throws IOException {
        Files.createDirectory(home.resolve("bin"));
        Files.createFile(
                home.resolve("bin/java"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"25.0.1\"\n");

        assertThat(Jdk.at(home)).isEqualTo(new Jdk(home, 25));
    }

    @Test
    void cacheIsThereFrom25On() {
        assertThat(new Jdk(home, 24).hasAotCache()).isFalse();
        assertThat(new Jdk(home, 25).hasAotCache()).isTrue();
    }

    @Test
    void directoryWithoutJavaIsRefused() {
        assertThatThrownBy(() -> Jdk.at(home)).isInstanceOf(CommandFailedException.class);
    }
}
