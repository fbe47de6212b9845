package com.boltride.cli.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * A service's executable jar, taken apart: from jars within a jar a service takes half as long again to start, and here it is
 * started again and again. A build that replaces the jar does not take it away from the processes that run from it.
 *
 * @param mainClass of the service
 * @param classPath its classes, then its libraries in the order of the jar
 */
record UnpackedService(String mainClass, List<Path> classPath) {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /**
     * @param jar as Spring Boot packages it
     * @param directory gets what is in it
     */
    static UnpackedService of(Path jar, Path directory) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(directory.resolve(CLASSES)));
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                Path target = directory.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(directory) || !isNeeded(entry.getName())) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream content = file.getInputStream(entry)) {
                    Files.copy(content, target);
                }
                if (entry.getName().startsWith(LIBRARIES)) {
                    classPath.add(target);
                }
            }
            return new UnpackedService(file.getManifest().getMainAttributes().getValue("Start-Class"), classPath);
        }
    }

    /** What the JVM is started with. */
    List<String> arguments() {
        return List.of(
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                mainClass);
    }

    private static boolean isNeeded(String name) {
        return name.startsWith(CLASSES) || name.startsWith(LIBRARIES);
    }
}
