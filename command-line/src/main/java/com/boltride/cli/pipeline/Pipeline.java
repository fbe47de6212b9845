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
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline on this machine: the local AWS and all services. A service that dies is started again. May be closed
 * by another thread at any time, and is then stopped for good: the services first, while the AWS they need for an orderly
 * end is still there.
 */
public final class Pipeline implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(3);
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(200);

    private final Installation installation;
    private final PipelineOptions options;
    private final Console console;
    private final Credentials credentials = Credentials.fromEnvironmentOrRandom();
    private final Map<Service, URI> urls = new EnumMap<>(Service.class);
    private final Map<Service, ServiceClient> clients = new EnumMap<>(Service.class);
    private final Map<Service, KeptProcess> services = new EnumMap<>(Service.class);
    private final ProcessGroup processes;
    private @Nullable ServiceLauncher launcher;
    private Map<String, String> awsVariables = Map.of();

    public Pipeline(Installation installation, PipelineOptions options, Console console) {
        this.installation = installation;
        this.options = options;
        this.console = console;
        this.processes = new ProcessGroup(console);
    }

    /** A question to a service. */
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws InterruptedException;
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws CommandFailedException if a port is taken or something does not start. What has started runs on until {@link
     *     #close()}
     */
    public void start() throws IOException, InterruptedException {
        start(UnaryOperator.identity());
    }

    /** Starts everything. @param way that the services take to the local AWS: turns its variables into those they get */
    public void start(UnaryOperator<Map<String, String>> way) throws IOException, InterruptedException {
        Map<Service, Integer> ports = options.portBase() == null ? Ports.free() : Ports.from(options.portBase());
        Launcher processLauncher = new Launcher(installation, options);
        startLocalAws(processLauncher);
        ports.forEach((service, port) -> urls.put(service, URI.create("http://127.0.0.1:" + port)));
        ServiceEnvironment environment = new ServiceEnvironment(options, credentials, way.apply(awsVariables), urls);
        launcher = new ServiceLauncher(processLauncher, environment, processes);
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        for (Map.Entry<Service, Integer> entry : ports.entrySet()) {
            Service service = entry.getKey();
            clients.put(service, new ServiceClient(http, service, urls.get(service), credentials));
            services.put(service, launcher.start(service, entry.getValue(), service.moduleName()));
        }
        awaitReady(List.of(Service.values()));
    }

    /** Starts one more process of a service, and returns when it is ready. */
    public KeptProcess startAnother(Service service, String name) throws IOException, InterruptedException {
        int port = Objects.requireNonNull(Ports.free().get(service));
        KeptProcess another = Objects.requireNonNull(launcher, "not started").start(service, port, name);
        ServiceClient client = clients.get(service).at(url(port));
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!client.isReady()) {
            pauseBefore(deadline, name);
        }
        return another;
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

    public KeptProcess process(Service service) {
        return services.get(service);
    }

    /** @throws CommandFailedException if the local AWS has ended, or a service has done so again and again */
    public void requireAlive() {
        processes.requireAlive();
    }

    /**
     * Asks until there is an answer, because a service that has died is started again.
     *
     * @throws CommandFailedException if there is none for minutes
     */
    public <T> T insist(Question<T> question) throws InterruptedException {
        long deadline = System.nanoTime() + ANSWER_LIMIT.toNanos();
        while (true) {
            try {
                return question.ask();
            } catch (UnansweredException e) {
                processes.requireAlive();
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(LOOK_INTERVAL.toMillis());
            }
        }
    }

    /** Returns when these are ready. */
    public void awaitReady(List<Service> awaited) throws InterruptedException {
        List<Service> missing = new ArrayList<>(awaited);
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

    @Override
    public void close() {
        processes.close();
        try {
            FileTree.delete(options.jars());
        } catch (IOException e) {
            // They are names of other files, and the next start tidies them up.
        }
    }

    private void startLocalAws(Launcher processLauncher) throws IOException, InterruptedException {
        LocalAwsProcess localAws = new LocalAwsProcess(installation, options);
        processes.startGround(() -> localAws.start(processLauncher));
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!localAws.isReady()) {
            pauseBefore(deadline, "the local AWS");
        }
        awsVariables = localAws.variables();
    }

    private static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
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
