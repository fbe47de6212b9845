package com.boltride.schedule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import software.amazon.awssdk.core.sync.RequestBody;

/** Stands in for the KPI job: ends well as soon as its day's file is there, and so runs for as long as a test needs. */
public final class WaitingJob {

    /** Where its jar goes in the bucket. */
    static final String KEY = "jobs/waiting.jar";

    /** The system property that names the directory of the files. */
    private static final String DIRECTORY = "bolt-ride.test.may-end";

    private WaitingJob() {}

    /** A jar with this class alone. */
    static RequestBody jar() throws IOException {
        String entry = WaitingJob.class.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                InputStream compiled = WaitingJob.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            compiled.transferTo(jar);
        }
        return RequestBody.fromBytes(bytes.toByteArray());
    }

    /** The parameters for spark-submit that run it. The last {@code --class} counts. */
    static String parameters(Path mayEnd) {
        return "--class " + WaitingJob.class.getName() + " --conf " + DIRECTORY + "=" + mayEnd;
    }

    public static void main(String[] args) throws InterruptedException {
        List<String> arguments = List.of(args);
        String date = arguments.get(arguments.indexOf("--date") + 1);
        Path mayEnd = Path.of(System.getProperty(DIRECTORY), date);
        while (!Files.exists(mayEnd)) {
            Thread.sleep(50);
        }
    }
}
