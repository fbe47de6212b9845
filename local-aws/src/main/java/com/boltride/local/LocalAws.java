package com.boltride.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The AWS that the pipeline needs, started on the loopback interface with the pipeline's streams, tables, queues, topics
 * and bucket. {@link #environment()} points any AWS SDK at it, {@link #systemProperties()} the SDK of this very JVM.
 *
 * <p>Everything is kept in memory and ends with {@link #close()}, or with this JVM, however that ends.
 */
public final class LocalAws implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalAws.class);

    private final LocalAwsOptions options;
    private final Map<AwsService, URI> endpoints = new EnumMap<>(AwsService.class);
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private LocalAws(LocalAwsOptions options) {
        this.options = options;
    }

    /**
     * Starts what the options name and returns when all of it answers and every resource exists.
     *
     * @throws LocalAwsException if it cannot, with the reason in one line; nothing is left running then
     */
    public static LocalAws start(LocalAwsOptions options) {
        LocalAws aws = new LocalAws(options);
        try {
            Home home = Home.locate();
            aws.startEmulators(home);
            aws.createResources(home);
            return aws;
        } catch (InterruptedException e) {
            aws.close();
            Thread.currentThread().interrupt();
            throw new LocalAwsException("interrupted while starting", e);
        } catch (RuntimeException e) {
            aws.close();
            throw e;
        }
    }

    /**
     * Where the service listens.
     *
     * @throws IllegalArgumentException if it was not started
     */
    public URI endpoint(AwsService service) {
        URI endpoint = endpoints.get(service);
        if (endpoint == null) {
            throw new IllegalArgumentException(service + " was not started, only " + endpoints.keySet());
        }
        return endpoint;
    }

    /** The environment variables that point a process's AWS SDK here: endpoints, region, credentials. */
    public SortedMap<String, String> environment() {
        SortedMap<String, String> variables = new TreeMap<>();
        endpoints.forEach((service, endpoint) -> variables.put(service.environmentVariable(), endpoint.toString()));
        variables.put("AWS_REGION", AwsIdentity.REGION);
        variables.put("AWS_ACCESS_KEY_ID", AwsIdentity.ACCESS_KEY_ID);
        variables.put("AWS_SECRET_ACCESS_KEY", AwsIdentity.SECRET_ACCESS_KEY);
        return Collections.unmodifiableSortedMap(variables);
    }

    /** The system properties that do what {@link #environment()} does, for the AWS SDK in this JVM. */
    public SortedMap<String, String> systemProperties() {
        SortedMap<String, String> properties = new TreeMap<>();
        endpoints.forEach((service, endpoint) -> properties.put(service.systemProperty(), endpoint.toString()));
        properties.put("aws.region", AwsIdentity.REGION);
        properties.put("aws.accessKeyId", AwsIdentity.ACCESS_KEY_ID);
        properties.put("aws.secretAccessKey", AwsIdentity.SECRET_ACCESS_KEY);
        return Collections.unmodifiableSortedMap(properties);
    }

    /** Ends every process that was started. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            AutoCloseable last = running.pop();
            try {
                last.close();
            } catch (Exception e) {
                log.warn("{} did not end cleanly: {}", last, e.getMessage());
            }
        }
    }

    private void startEmulators(Home home) throws InterruptedException {
        Path logs = home.newLogDirectory();
        List<ChildProcess> processes = new ArrayList<>();
        for (Emulator emulator : new Emulators(home, new Ports(options.portBase())).neededFor(options.services())) {
            ChildProcess process = ChildProcess.start(emulator, logs);
            running.push(process);
            processes.add(process);
        }
        // All boot at the same time; only then is each waited for.
        for (ChildProcess process : processes) {
            URI endpoint = Ports.uri(process.awaitPort());
            process.services().stream().filter(options::has).forEach(service -> endpoints.put(service, endpoint));
        }
    }

    private void createResources(Home home) {
        try (Clients clients = new Clients(this::endpoint)) {
            new Resources(clients, options).create(home);
        }
    }
}
