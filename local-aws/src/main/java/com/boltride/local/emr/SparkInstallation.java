package com.boltride.local.emr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Spark that the module {@code spark-job} was built against.
 *
 * @param javaCommand the {@code java} to run it with
 * @param module the directory of {@code spark-job}
 * @param ownCode the jar or directory of this module's classes
 */
public record SparkInstallation(String javaCommand, Path module, Path ownCode) {

    /** Java with the options that Spark needs. */
    List<String> java() {
        List<String> command = new ArrayList<>(List.of(javaCommand));
        Path options = module.resolve("spark.jvmoptions");
        if (Files.exists(options)) {
            command.add("@" + options);
        }
        return command;
    }

    /** @throws IllegalStateException if the module has not been built */
    String classpath() throws IOException {
        Path file = module.resolve("target/spark.classpath");
        if (!Files.exists(file)) {
            throw new IllegalStateException("no " + file + ": package the module spark-job first");
        }
        return Files.readString(file).strip() + ":" + ownCode;
    }
}
