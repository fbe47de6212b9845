package com.boltride.bench.consumer;

import com.boltride.bench.process.JavaProcess;
import com.boltride.cli.console.CommandFailedException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts events for a while, and tells how long they took on each of their ways. */
final class SteadyLoad {

    private static final Duration STALLED = Duration.ofMinutes(4);
    private static final long LOOK_MILLIS = 50;

    private final SteadyProducer producer;
    private final Map<String, Trail> trails;
    private final List<Observer> observers;
    private final List<JavaProcess> services;

    /** @param trails by what their way is called */
    SteadyLoad(
            SteadyProducer producer, Map<String, Trail> trails, List<Observer> observers, List<JavaProcess> services) {
        this.producer = producer;
        this.trails = trails;
        this.observers = observers;
        this.services = services;
    }

    /**
     * Puts events, and returns when all of them have arrived.
     *
     * @return the latencies by way, in milliseconds and in ascending order
     * @throws CommandFailedException if a service ends, or something does not arrive within four minutes
     */
    Map<String, List<Double>> run(int seconds) throws InterruptedException {
        producer.run(seconds);
        long deadline = System.nanoTime() + STALLED.toNanos();
        for (Map.Entry<String, Trail> trail : trails.entrySet()) {
            while (!trail.getValue().outstanding().isEmpty()) {
                observers.forEach(Observer::requireWell);
                services.forEach(JavaProcess::requireAlive);
                if (System.nanoTime() > deadline) {
                    throw CommandFailedException.underWay("not everything has made its way from " + trail.getKey()
                            + " in " + STALLED.toMinutes() + " minutes");
                }
                Thread.sleep(LOOK_MILLIS);
            }
        }
        Map<String, List<Double>> latencies = new LinkedHashMap<>();
        trails.forEach((way, trail) -> latencies.put(way, trail.take()));
        return latencies;
    }
}
