package com.boltride.cli.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The local AWS in a process of its own. It writes down the variables that lead to it when everything answers. */
final class LocalAwsProcess {

    private static final String NAME = "local-aws";

    private final Installation installation;
    private final PipelineOptions options;
    private final Path variables;

    LocalAwsProcess(Installation installation, PipelineOptions options) {
        this.installation = installation;
        this.options = options;
        this.variables = options.logs().resolve("local-aws.env");
    }

    SupervisedProcess start(Launcher launcher) throws IOException {
        Map<String, String> environment = ServiceEnvironment.inherited();
        if (options.givenAws()) {
            System.getenv().forEach((name, value) -> {
                if (name.startsWith("AWS_")) {
                    environment.put(name, value);
                }
            });
        }
        environment.put("CLASSPATH", launcher.jarOf(NAME) + ":" + installation.localAwsDependencies());
        return launcher.launch(NAME, "128m", arguments(), environment);
    }

    boolean isReady() {
        return Files.exists(variables);
    }

    /** The variables that point any AWS SDK here. */
    Map<String, String> variables() throws IOException {
        return ExportedVariables.in(variables);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "-Dbolt-ride.home=" + installation.root(),
                "com.boltride.local.LocalAwsMain",
                "--env-file=" + variables,
                "--retry-delay=" + options.retryDelay().toSeconds() + "s",
                "--max-receive-count=" + options.maxReceiveCount()));
        if (options.givenAws()) {
            arguments.add("--given");
            arguments.add("--resource-prefix=br-" + UUID.randomUUID().toString().substring(0, 8) + "-");
        }
        if (options.portBase() != null) {
            arguments.add("--port-base=" + (options.portBase() + Ports.LOCAL_AWS_OFFSET));
        }
        return arguments;
    }
}
