package com.boltride.local;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The AWS that the pipeline needs, with the pipeline's streams, tables, queues, topics and bucket. It is started on the
 * loopback interface, but for those services that run already. {@link #environment()} points any AWS SDK at it, and the
 * pipeline's services at its resources; {@link #systemProperties()} does so in this very JVM.
 *
 * <p>What is started keeps everything in memory and ends with {@link #close()}, or with this JVM, however that ends. From
 * services that run already, {@link #close()} removes the resources.
 */
public final class LocalAws implements AutoCloseable {

    private final LocalAwsOptions options;
    private final Map<AwsService, URI> endpoints;
    private final Running running;

    private LocalAws(LocalAwsOptions options, Map<AwsService, URI> endpoints, Running running) {
        this.options = options;
        this.endpoints = endpoints;
        this.running = running;
    }

    /**
     * Starts what the options name and returns when all of it answers and every resource exists.
     *
     * @throws LocalAwsException if it cannot, with the reason in one line; nothing is left running then
     */
    public static LocalAws start(LocalAwsOptions options) {
        Map<AwsService, URI> endpoints = new EnumMap<>(AwsService.class);
        Running running = new Running();
        try {
            new Startup(options, Home.locate(), endpoints, running).run();
            return new LocalAws(options, Collections.unmodifiableMap(endpoints), running);
        } catch (InterruptedException e) {
            running.close();
            Thread.currentThread().interrupt();
            throw new LocalAwsException("interrupted while starting", e);
        } catch (RuntimeException e) {
            running.close();
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

    /** The environment variables that point a process here: endpoints, region, credentials, and the prefix if there is one. */
    public SortedMap<String, String> environment() {
        SortedMap<String, String> variables = new TreeMap<>(options.identity().environment());
        endpoints.forEach((service, endpoint) -> variables.put(service.environmentVariable(), endpoint.toString()));
        variables.putAll(options.names().environment());
        return Collections.unmodifiableSortedMap(variables);
    }

    /** The system properties that do what {@link #environment()} does, for this JVM. */
    public SortedMap<String, String> systemProperties() {
        SortedMap<String, String> properties = new TreeMap<>(options.identity().systemProperties());
        endpoints.forEach((service, endpoint) -> properties.put(service.systemProperty(), endpoint.toString()));
        properties.putAll(options.names().systemProperties());
        return Collections.unmodifiableSortedMap(properties);
    }

    /** Ends every process that was started, and returns when they are gone. */
    @Override
    public void close() {
        running.close();
    }
}
