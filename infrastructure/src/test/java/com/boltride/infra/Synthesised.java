package com.boltride.infra;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The app as it is synthesised, without account or network. Starting the CDK takes seconds, so all tests share one result for
 * the settings of {@code cdk.json} and one for the opposite of each.
 */
final class Synthesised {

    /** As deployed by default, by the very command that deploys. */
    static final Synthesised DEFAULTS = byCommandLine();

    /** With everything that is off by default, and streams that scale by themselves. */
    static final Synthesised EVERYTHING = with(Map.ofEntries(
            entry("rawArchive", "true"),
            entry("shards", "on-demand"),
            entry("maxConsumers", "4"),
            entry("natGateways", "2"),
            entry("interfaceEndpoints", "kinesis-streams,sqs"),
            entry("createOidcProvider", "false"),
            entry("containerInsights", "true"),
            entry("enhancedFanOut", "true"),
            entry("tracesTo", "http://collector.bolt-ride:4318/v1/traces"),
            entry("completedTripTtl", "90d"),
            entry("indexOpenTrips", "false")));

    private final Template delivery;
    private final Template data;
    private final Template pipeline;

    /** @param directory where the templates were written */
    private Synthesised(Path directory) {
        this.delivery = template(directory, BoltRide.DELIVERY);
        this.data = template(directory, BoltRide.DATA);
        this.pipeline = template(directory, BoltRide.PIPELINE);
    }

    static App app(Map<String, String> changes) {
        Map<String, Object> context = new HashMap<>();
        cdkJson().path("context").propertyStream().forEach(setting -> {
            JsonNode value = setting.getValue();
            // As a flag of CDK itself it must be a boolean; all settings may be texts, as from the command line.
            context.put(setting.getKey(), setting.getKey().startsWith("@") ? value.asBoolean() : value.asString());
        });
        context.putAll(changes);
        return new App(AppProps.builder()
                .context(context)
                .analyticsReporting(false)
                .outdir(temporaryDirectory())
                .build());
    }

    private static Synthesised with(Map<String, String> changes) {
        App app = app(changes);
        BoltRide.addTo(app, Settings.of(app.getNode()));
        return new Synthesised(Path.of(app.synth().getDirectory()));
    }

    private static Synthesised byCommandLine() {
        Path output = Path.of("target", "cdk.out");
        ProcessBuilder cdk = new ProcessBuilder(
                        "node",
                        "node_modules/aws-cdk/bin/cdk",
                        "synth",
                        "--quiet",
                        "--no-notices",
                        "--output",
                        output.toString())
                .inheritIO();
        // Neither an account nor a region may be needed.
        cdk.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        cdk.environment()
                .putAll(Map.of("AWS_EC2_METADATA_DISABLED", "true", "CDK_DISABLE_VERSION_CHECK", "true", "CI", "true"));
        try {
            if (cdk.start().waitFor() != 0) {
                throw new AssertionError("cdk synth failed, and said above why");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return new Synthesised(output);
    }

    Template delivery() {
        return delivery;
    }

    Template data() {
        return data;
    }

    Template pipeline() {
        return pipeline;
    }

    Stream<Template> templates() {
        return List.of(delivery, data, pipeline).stream();
    }

    static JsonNode cdkJson() {
        return JsonMapper.shared().readTree(Path.of("cdk.json"));
    }

    private static Template template(Path directory, String stack) {
        return Template.of(stack, JsonMapper.shared().readTree(directory.resolve(stack + ".template.json")));
    }

    private static String temporaryDirectory() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target, "cdk-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
