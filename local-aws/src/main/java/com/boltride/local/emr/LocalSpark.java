package com.boltride.local.emr;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Uri;

/** Runs a job's jar on Spark in a process of its own, with all of this machine's cores. */
public final class LocalSpark {

    private static final Logger log = LoggerFactory.getLogger(LocalSpark.class);
    private static final int LAST_LINES = 3;

    private final SparkInstallation installation;
    private final S3Client s3;
    private final Map<String, String> s3Access;
    private final Path directory;

    /**
     * @param s3 the client that fetches jars
     * @param s3Access Spark's configuration by which jobs reach the same S3
     * @param directory where jars and logs go
     */
    public LocalSpark(SparkInstallation installation, S3Client s3, Map<String, String> s3Access, Path directory) {
        this.installation = installation;
        this.s3 = s3;
        this.s3Access = Map.copyOf(s3Access);
        this.directory = directory;
    }

    /** Takes the run from its turn to its end. */
    void run(JobRun run) {
        if (!run.schedule()) {
            return;
        }
        Path output = directory.resolve("job-run-" + run.id() + ".log");
        try {
            Path jar = fetch(run.request().entryPoint(), run.id());
            Process process = new ProcessBuilder(command(run.request(), jar))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            run.running(process);
            log.info("job run {} is process {}, which writes to {}", run.id(), process.pid(), output);
            await(run, process, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.fail("interrupted");
        } catch (IOException | RuntimeException e) {
            run.fail(String.valueOf(e.getMessage()));
        }
        log.info("job run {}: {} {}", run.id(), run.state(), run.stateDetails());
    }

    private static void await(JobRun run, Process process, Path output) throws InterruptedException, IOException {
        long limit = run.request().timeout().toSeconds();
        if (limit > 0 && !process.waitFor(limit, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            run.fail("Job execution timeout: " + limit + " s");
            return;
        }
        int exit = process.waitFor();
        if (exit == 0) {
            run.succeed();
        } else {
            run.fail("Job failed with exit code " + exit + ": " + lastLines(output));
        }
    }

    private Path fetch(String entryPoint, String runId) throws IOException {
        S3Uri source = s3.utilities().parseUri(URI.create(entryPoint));
        String bucket = source.bucket().orElseThrow(() -> new IllegalStateException(entryPoint + " names no bucket"));
        String key = source.key().orElseThrow(() -> new IllegalStateException(entryPoint + " names no key"));
        Files.createDirectories(directory);
        Path jar = directory.resolve("job-run-" + runId + ".jar");
        try {
            s3.getObject(request -> request.bucket(bucket).key(key), jar);
        } catch (SdkException e) {
            throw new IllegalStateException("cannot fetch " + entryPoint + ": " + e.getMessage(), e);
        }
        return jar;
    }

    private List<String> command(JobRunRequest request, Path jar) throws IOException {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.putAll(request.parameters().configuration());
        configuration.putAll(s3Access);
        // Of no use without a cluster, or of harm on one machine's ports.
        configuration.put("spark.master", "local[*]");
        configuration.put("spark.ui.enabled", "false");
        configuration.put("spark.driver.host", "127.0.0.1");
        configuration.put("spark.driver.bindAddress", "127.0.0.1");

        List<String> command = new ArrayList<>(installation.java());
        configuration.forEach((key, value) -> command.add("-D" + key + "=" + value));
        String memory = configuration.get("spark.driver.memory");
        if (memory != null) {
            command.add("-Xmx" + memory);
        }
        String options = configuration.get("spark.driver.extraJavaOptions");
        if (options != null) {
            command.addAll(List.of(options.strip().split("\\s+")));
        }
        command.addAll(List.of("-cp", jar + ":" + installation.classpath(), OrphanGuard.class.getName()));
        command.add(mainClass(request, jar));
        command.addAll(request.arguments());
        return command;
    }

    private static String mainClass(JobRunRequest request, Path jar) throws IOException {
        String named = request.parameters().mainClass();
        if (named != null) {
            return named;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            String own = file.getManifest().getMainAttributes().getValue("Main-Class");
            if (own == null) {
                throw new IllegalStateException("neither --class nor the jar's manifest names a main class");
            }
            return own;
        }
    }

    /** What a failing job said last, without the frames of its stack trace. */
    private static String lastLines(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("at ") && !line.startsWith("... "))
                .toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
