package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Console;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The whole pipeline on this machine: the local AWS and all services. May be closed by another thread at any time, and is
 * then stopped for good: the services first, while the AWS they need for an orderly end is still there.
 */
public final class Pipeline implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(200);

    private final Installation installation;
    private final PipelineOptions options;
    private final Console console;
    private final Credentials credentials = Credentials.fromEnvironmentOrRandom();
    private final Map<Service, URI> urls = new EnumMap<>(Service.class);
    private final Map<Service, ServiceClient> clients = new EnumMap<>(Service.class);
    private final ProcessGroup processes = new ProcessGroup();
    private Map<String, String> awsVariables = Map.of();

    public Pipeline(Installation installation, PipelineOptions options, Console console) {
        this.installation = installation;
        this.options = options;
        this.console = console;
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws CommandFailedException if a port is taken or something does not start. What has started runs on until {@link
     *     #close()}
     */
    public void start() throws IOException, InterruptedException {
        Map<Service, Integer> ports = options.portBase() == null ? Ports.free() : Ports.from(options.portBase());
        Launcher launcher = new Launcher(installation, options);
        startLocalAws(launcher);
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        ServiceEnvironment environment = new ServiceEnvironment(options, credentials, awsVariables);
        for (Map.Entry<Service, Integer> entry : ports.entrySet()) {
            Service service = entry.getKey();
            int port = entry.getValue();
            URI url = URI.create("http://127.0.0.1:" + port);
            urls.put(service, url);
            clients.put(service, new ServiceClient(http, service, url, credentials));
            String name = service.moduleName();
            List<String> arguments = List.of("-jar", launcher.jarOf(name).toString());
            processes.start(() -> launcher.launch(name, "256m", arguments, environment.on(port)));
        }
        awaitServices();
    }

    public Credentials credentials() {
        return credentials;
    }

    /** The variables that point any AWS SDK at the local AWS. */
    public Map<String, String> awsVariables() {
        return awsVariables;
    }

    public AwsClients awsClients() {
        return new AwsClients(awsVariables);
    }

    public URI url(Service service) {
        return urls.get(service);
    }

    public ServiceClient client(Service service) {
        return clients.get(service);
    }

    /** @throws CommandFailedException if one of the processes has ended */
    public void requireAlive() {
        processes.requireAlive();
    }

    @Override
    public void close() {
        processes.close();
        try {
            FileTree.delete(options.jars());
        } catch (IOException e) {
            // They are names of other files, and the next start tidies them up.
        }
    }

    private void startLocalAws(Launcher launcher) throws IOException, InterruptedException {
        LocalAwsProcess localAws = new LocalAwsProcess(installation, options);
        processes.start(() -> localAws.start(launcher));
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!localAws.isReady()) {
            pauseBefore(deadline, "the local AWS");
        }
        awsVariables = localAws.variables();
    }

    private void awaitServices() throws InterruptedException {
        List<Service> missing = new ArrayList<>(clients.keySet());
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            for (Service service : List.copyOf(missing)) {
                if (clients.get(service).isReady()) {
                    missing.remove(service);
                }
            }
            if (missing.isEmpty()) {
                return;
            }
            pauseBefore(
                    deadline,
                    String.join(", ", missing.stream().map(Service::moduleName).toList()));
        }
    }

    private void pauseBefore(long deadline, String awaited) throws InterruptedException {
        processes.requireAlive();
        if (System.nanoTime() > deadline) {
            throw CommandFailedException.underWay(
                    awaited + " not ready after " + START_LIMIT.toMinutes() + " minutes\nlogs: " + options.logs());
        }
        console.progress("waiting for " + awaited);
        Thread.sleep(LOOK_INTERVAL.toMillis());
    }
}
