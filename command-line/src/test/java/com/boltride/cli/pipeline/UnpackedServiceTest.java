package com.boltride.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedServiceTest {

    @TempDir
    private Path directory;

    @Test
    void classesComeFirstAndLibrariesInTheOrderOfTheJar() throws IOException {
        Path jar = jar(
                "org/springframework/boot/loader/Launcher.class",
                "BOOT-INF/classes/application.yml",
                "BOOT-INF/lib/z.jar",
                "BOOT-INF/lib/a.jar",
                "BOOT-INF/classpath.idx");

        UnpackedService service = UnpackedService.of(jar, directory.resolve("unpacked"));

        Path unpacked = directory.resolve("unpacked/BOOT-INF");
        assertThat(service.arguments())
                .containsExactly(
                        "-cp",
                        unpacked.resolve("classes") + ":" + unpacked.resolve("lib/z.jar") + ":"
                                + unpacked.resolve("lib/a.jar"),
                        "com.example.Main");
        assertThat(unpacked.resolve("classes/application.yml")).hasContent("BOOT-INF/classes/application.yml");
        assertThat(directory.resolve("unpacked/org")).doesNotExist();
    }

    @Test
    void entryThatLeadsOutOfTheDirectoryIsLeftOut() throws IOException {
        Path jar = jar("BOOT-INF/lib/../../../escaped.jar");

        assertThat(UnpackedService.of(jar, directory.resolve("unpacked")).classPath())
                .hasSize(1);
        assertThat(directory.resolve("escaped.jar")).doesNotExist();
    }

    private Path jar(String... entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "com.example.Main");
        Path jar = directory.resolve("service.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
