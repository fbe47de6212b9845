package com.boltride.cli.up;

import com.boltride.cli.console.Console;
import com.boltride.cli.console.GivenAwsOption;
import com.boltride.cli.console.HelpOption;
import com.boltride.cli.console.Termination;
import com.boltride.cli.pipeline.Credentials;
import com.boltride.cli.pipeline.Installation;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.PipelineOptions;
import com.boltride.cli.pipeline.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./bolt-ride up}. */
@Command(
        name = "up",
        description = {
            "Runs the whole pipeline on this machine until Ctrl-C, for producers and AWS clients of your own.",
            "A file to be sourced then holds the variables that lead any AWS client to it."
        },
        sortOptions = false)
public final class UpCommand implements Callable<Integer> {

    /** Long enough to look into the retry queue, and for a producer that sends all ends first. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    private final Installation installation;
    private final Termination termination;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private GivenAwsOption aws;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The services listen on N to N+5, the local AWS on N+10 to N+14 (default: ${DEFAULT-VALUE}).")
    private int portBase;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "Where the variables go; up/logs beside it has the logs (default: target/local.env).")
    private @Nullable Path environmentFile;

    public UpCommand(Installation installation, Termination termination) {
        this.installation = installation;
        this.termination = termination;
    }

    /** Returns only by an exception: the way out is a signal. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = Console.of(spec.commandLine().getOut());
        Path filePath = environmentFile == null
                ? installation.target().resolve("local.env")
                : environmentFile.toAbsolutePath().normalize();
        PipelineOptions options = PipelineOptions.patientFor(PATIENCE, filePath.resolveSibling("up"), portBase)
                .withGivenAws(aws.isGiven());
        try (EnvironmentFile file = EnvironmentFile.claim(filePath);
                Pipeline pipeline = new Pipeline(installation, options, console)) {
            termination.onBegin(() -> console.lastLine("stopping"));
            termination.onBegin(pipeline::close);
            termination.onBegin(file::close);
            console.line("starting the local AWS and the services; logs are in " + options.logs());
            pipeline.start();
            file.write(variables(pipeline));
            print(pipeline, file, console);
            while (true) {
                pipeline.requireAlive();
                Thread.sleep(LOOK_INTERVAL.toMillis());
            }
        }
    }

    private static void print(Pipeline pipeline, EnvironmentFile file, Console console) {
        for (Service service : Service.values()) {
            console.line(String.format("  %-20s %s", service.moduleName(), pipeline.url(service)));
        }
        pipeline.awsVariables().forEach((name, value) -> {
            if (name.startsWith("AWS_ENDPOINT_URL")) {
                console.line(String.format("  %-20s %s", name.replace("AWS_ENDPOINT_URL_", "AWS "), value));
            }
        });
        console.line("REST needs the user " + pipeline.credentials().username() + " with the password "
                + pipeline.credentials().password());
        console.line("The operations page: " + pipeline.url(Service.SCHEDULER_SERVICE) + "/");
        console.line("To read only, metrics too: the user " + Credentials.VIEWER + " with the password "
                + pipeline.credentials().viewerPassword());
        console.line("For an AWS client: source " + file.path());
        console.line("Ctrl-C stops everything.");
    }

    private static Map<String, String> variables(Pipeline pipeline) {
        Map<String, String> variables = new TreeMap<>(pipeline.awsVariables());
        variables.put("BOLT_RIDE_API_USERNAME", pipeline.credentials().username());
        variables.put("BOLT_RIDE_API_PASSWORD", pipeline.credentials().password());
        variables.put("BOLT_RIDE_API_VIEWER_USERNAME", Credentials.VIEWER);
        variables.put("BOLT_RIDE_API_VIEWER_PASSWORD", pipeline.credentials().viewerPassword());
        for (Service service : Service.values()) {
            variables.put(
                    "BOLT_RIDE_" + service.name().toUpperCase(Locale.ROOT) + "_URL",
                    pipeline.url(service).toString());
        }
        return variables;
    }
}
