package com.boltride.bench.process;

import com.boltride.cli.pipeline.ExportedVariables;
import com.boltride.cli.pipeline.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The emulators, with the pipeline's resources in them. */
public final class LocalAwsProcess implements AutoCloseable {

    private final JavaProcess process;
    private final Map<String, String> variables;

    private LocalAwsProcess(JavaProcess process, Map<String, String> variables) {
        this.process = process;
        this.variables = variables;
    }

    /**
     * Starts local-aws, and returns when it is ready.
     *
     * @param directory gets the log
     * @param arguments of local-aws, such as {@code --shards=4}
     */
    public static LocalAwsProcess start(Installation installation, Path directory, String... arguments)
            throws IOException, InterruptedException {
        Path variables = directory.resolve("local-aws.env");
        List<String> program = new ArrayList<>(List.of(
                "-Dbolt-ride.home=" + installation.root(),
                "-cp",
                installation.jarOf("local-aws") + ":" + installation.localAwsDependencies(),
                "com.boltride.local.LocalAwsMain",
                "--env-file=" + variables));
        program.addAll(List.of(arguments));
        JavaProcess process = JavaProcess.start(
                new JavaProgram("local-aws", List.of("-Xmx256m", "-XX:+UseSerialGC"), program, Map.of(), ""),
                directory);
        try {
            process.awaitLine("local-aws is ready");
            return new LocalAwsProcess(process, ExportedVariables.in(variables));
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** What points any AWS SDK here: endpoints, region, credentials. */
    public Map<String, String> variables() {
        return variables;
    }

    @Override
    public void close() {
        process.close();
    }
}
