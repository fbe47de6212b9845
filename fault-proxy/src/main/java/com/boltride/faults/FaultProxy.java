package com.boltride.faults;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between programs and their AWS, passes their calls on, and breaks as many of them as it is told to. It knows
 * which program makes which calls. Safe for use by several threads.
 */
public final class FaultProxy implements AutoCloseable {

    /** The environment variable with the endpoint of every service that has no variable of its own. */
    static final String ANY_ENDPOINT = "AWS_ENDPOINT_URL";

    private final Vertx vertx;
    private final Map<AwsService, ServiceProxy> proxies;
    private final SortedMap<String, String> variables;
    private final Set<Call> calls;

    private FaultProxy(
            Vertx vertx, Map<AwsService, ServiceProxy> proxies, SortedMap<String, String> variables, Set<Call> calls) {
        this.vertx = vertx;
        this.proxies = proxies;
        this.variables = variables;
        this.calls = calls;
    }

    /**
     * Listens, on the loopback interface, on a free port for each endpoint.
     *
     * @param awsVariables the environment variables that point an AWS SDK at the AWS to stand in front of. {@code
     *     AWS_ENDPOINT_URL_<SERVICE>} counts, and for services without one {@code AWS_ENDPOINT_URL}; HTTP only
     * @throws IllegalArgumentException if they name no endpoint, or one that is not HTTP
     */
    public static FaultProxy inFrontOf(Map<String, String> awsVariables) {
        Map<AwsService, URI> endpoints = Endpoints.in(awsVariables);
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        Set<Call> calls = ConcurrentHashMap.newKeySet();
        Map<AwsService, ServiceProxy> proxies = new EnumMap<>(AwsService.class);
        SortedMap<String, String> variables = new TreeMap<>(awsVariables);
        try {
            endpoints.forEach((service, endpoint) -> {
                ServiceProxy proxy = new ServiceProxy(vertx, service, endpoint, calls::add);
                proxies.put(service, proxy);
                variables.put(service.environmentVariable(), "http://127.0.0.1:" + settled(proxy.listen()));
            });
        } catch (RuntimeException e) {
            settled(vertx.close());
            throw e;
        }
        return new FaultProxy(vertx, proxies, Collections.unmodifiableSortedMap(variables), calls);
    }

    /** The variables that were given, with the proxy's endpoints: what points a program at it. */
    public SortedMap<String, String> variables() {
        return variables;
    }

    /** The system properties that point the Java SDK of this very JVM at the proxy: endpoints alone. */
    public SortedMap<String, String> systemProperties() {
        SortedMap<String, String> properties = new TreeMap<>();
        proxies.keySet()
                .forEach(service ->
                        properties.put(service.systemProperty(), variables.get(service.environmentVariable())));
        return Collections.unmodifiableSortedMap(properties);
    }

    /**
     * Breaks calls from the next one on. Calls that are held up or unanswered already stay so.
     *
     * @throws IllegalArgumentException if the variables had no endpoint of this service
     */
    public void inject(AwsService service, Faults faults) {
        proxy(service).inject(faults);
    }

    /** No faults any more, anywhere, from the next call on. */
    public void heal() {
        proxies.values().forEach(proxy -> proxy.inject(Faults.none()));
    }

    /**
     * How many calls were broken or held up so far.
     *
     * @throws IllegalArgumentException if the variables had no endpoint of this service
     */
    public long injected(AwsService service) {
        return proxy(service).injected();
    }

    /**
     * The most calls that waited for their answer at the same time, since faults were last injected or healed. A program
     * whose memory is bounded has no more in hand than it can say beforehand.
     *
     * @throws IllegalArgumentException if the variables had no endpoint of this service
     */
    public int mostAtOnce(AwsService service) {
        return proxy(service).mostAtOnce();
    }

    /** Which program made which calls so far, broken ones too; a copy. */
    public Set<Call> calls() {
        return Set.copyOf(calls);
    }

    /** Ends listening and every connection. */
    @Override
    public void close() {
        settled(vertx.close());
    }

    private ServiceProxy proxy(AwsService service) {
        ServiceProxy proxy = proxies.get(service);
        if (proxy == null) {
            throw new IllegalArgumentException(
                    service + " has no endpoint here, only " + List.copyOf(proxies.keySet()));
        }
        return proxy;
    }

    private static <T> T settled(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
