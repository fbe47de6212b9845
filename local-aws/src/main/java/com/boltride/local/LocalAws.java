package com.boltride.local;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The AWS that the pipeline needs, started on the loopback interface with the pipeline's streams, tables, queues, topics
 * and bucket. {@link #environment()} points any AWS SDK at it, {@link #systemProperties()} the SDK of this very JVM.
 *
 * <p>Everything is kept in memory and ends with {@link #close()}, or with this JVM, however that ends.
 */
public final class LocalAws implements AutoCloseable {

    private final Map<AwsService, URI> endpoints;
    private final Running running;

    private LocalAws(Map<AwsService, URI> endpoints, Running running) {
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
            return new LocalAws(Collections.unmodifiableMap(endpoints), running);
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

    /** Ends every process that was started, and returns when they are gone. */
    @Override
    public void close() {
        running.close();
    }
}
