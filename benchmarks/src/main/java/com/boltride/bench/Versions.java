package com.boltride.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The versions that the build was made with. */
final class Versions {

    private Versions() {}

    static Map<String, String> ofBuild() throws IOException {
        Properties properties = new Properties();
        try (InputStream file =
                Objects.requireNonNull(Versions.class.getResourceAsStream("versions.properties"), "versions")) {
            properties.load(file);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> versions.put(name, properties.getProperty(name)));
        return versions;
    }
}
