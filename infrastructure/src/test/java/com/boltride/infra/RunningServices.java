package com.boltride.infra;

import static org.awaitility.Awaitility.await;

import com.boltride.faults.FaultProxy;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every service as a process of its own, behind the recorder, each under its own name. */
final class RunningServices implements AutoCloseable {

    private static final String OPERATOR = "operator:for-this-test-only";
    private static final String VIEWER = "viewer:for-this-test-only-too";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Service, Process> processes = new EnumMap<>(Service.class);
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);

    static RunningServices start(FaultProxy recorder) throws IOException {
        RunningServices services = new RunningServices();
        try {
            for (Service service : Service.values()) {
                services.ports.put(service, freePort());
            }
            for (Service service : Service.values()) {
                services.launch(service, recorder.variables());
            }
            for (Service service : Service.values()) {
                services.awaitReady(service);
            }
            return services;
        } catch (RuntimeException | IOException e) {
            services.close();
            throw e;
        }
    }

    private void launch(Service service, Map<String, String> awsVariables) throws IOException {
        Path home = Files.createDirectories(Path.of("target", "services", service.moduleName()));
        String module = Sources.ROOT.resolve(service.moduleName()).toString();
        ProcessBuilder command = new ProcessBuilder(
                        "java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-jar",
                        module + "/target/" + service.moduleName() + ".jar")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/services/" + service.moduleName() + ".log"));
        command.environment().keySet().removeIf(name -> name.matches("(AWS|BOLT_RIDE|SPRING|SERVER)_.*"));
        command.environment().putAll(awsVariables);
        command.environment().putAll(variables(service));
        // By its ARN, as on AWS.
        command.environment()
                .put(
                        "BOLT_RIDE_TOPICS_JOB_STATUS",
                        "arn:aws:sns:us-east-1:000000000000:" + awsVariables.get("BOLT_RIDE_RESOURCE_PREFIX")
                                + "emr-job-status-notifications");
        processes.put(service, command.start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private Map<String, String> variables(Service service) {
        Map<String, String> variables = new HashMap<>(Map.of(
                // The one sends metrics to CloudWatch, the other makes waits short.
                "SPRING_PROFILES_ACTIVE", "aws,local",
                "BOLT_RIDE_CLOUDWATCH_STEP", "5s",
                "BOLT_RIDE_STAGING_MAX_AGE", "1s",
                "BOLT_RIDE_RETRY_BASE_VISIBILITY", "1s",
                "BOLT_RIDE_RETRY_MAX_VISIBILITY", "1s",
                "BOLT_RIDE_SCHEDULE_POLL_INTERVAL", "1s",
                "BOLT_RIDE_SCHEDULE_RETRIES", "0",
                "BOLT_RIDE_SCHEDULE_CATCH_UP_DAYS", "0",
                "AWS_SDK_UA_APP_ID", service.moduleName()));
        // A job as short as this is over before a compiler pays.
        variables.put(
                "BOLT_RIDE_EMR_SPARK_SUBMIT_PARAMETERS",
                "--conf spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1");
        variables.put("BOLT_RIDE_SCHEDULE_LATE_ARRIVALS_INTERVAL", "1s");
        variables.put("BOLT_RIDE_AWS_ATTEMPT_TIMEOUT", "60s");
        variables.put("BOLT_RIDE_AWS_CALL_TIMEOUT", "80s");
        variables.put("BOLT_RIDE_API_VIEWER_PASSWORD", password(VIEWER));
        if (service.hasRest()) {
            variables.put("BOLT_RIDE_API_PASSWORD", password(OPERATOR));
        }
        // For the operations page.
        ports.forEach((other, port) ->
                variables.put("BOLT_RIDE_OPERATIONS_SERVICES_" + other.name(), "http://127.0.0.1:" + port));
        variables.put("SERVER_PORT", ports.get(service).toString());
        return variables;
    }

    private static String password(String credentials) {
        return credentials.substring(credentials.indexOf(':') + 1);
    }

    private void awaitReady(Service service) {
        await(service.moduleName()).atMost(LIMIT).until(() -> {
            if (!processes.get(service).isAlive()) {
                throw new AssertionError(service + " ended; its log is in target/services");
            }
            return status(service, "/actuator/health/readiness") == 200;
        });
    }

    private int status(Service service, String path) {
        try {
            return http.send(request(service, path, VIEWER).build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    JsonNode get(Service service, String path) {
        return answer(request(service, path, OPERATOR).build());
    }

    JsonNode getAsViewer(Service service, String path) {
        return answer(request(service, path, VIEWER).build());
    }

    JsonNode post(Service service, String path, String body) {
        return answer(request(service, path, OPERATOR)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(request.uri() + " answered " + response.statusCode() + " " + response.body());
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(Service service, String path, String credentials) {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(service) + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + encoded);
    }

    /** Stops them as ECS does, so that what they do last is recorded too. */
    @Override
    public void close() {
        processes.values().forEach(Process::destroy);
        processes.values().forEach(process -> {
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        });
    }
}
