package com.boltride.schedule.operations;

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Asks all tasks of all services at once. */
final class PipelineReader {

    private final Map<String, URI> services;
    private final TaskReader reader;
    private final Clock clock;

    PipelineReader(Map<String, URI> services, TaskReader reader, Clock clock) {
        this.services = new TreeMap<>(services);
        this.reader = reader;
        this.clock = clock;
    }

    /** Takes as long as the slowest task, and that is bounded. */
    Readings read() {
        List<CompletableFuture<TaskReading>> asked = services.entrySet().stream()
                .flatMap(service -> ask(service.getKey(), service.getValue()))
                .toList();
        return new Readings(
                clock.instant(), asked.stream().map(CompletableFuture::join).toList());
    }

    private Stream<CompletableFuture<TaskReading>> ask(String service, URI url) {
        try {
            return Tasks.of(url).stream().map(task -> reader.read(service, task));
        } catch (UnknownHostException e) {
            return Stream.of(CompletableFuture.completedFuture(
                    TaskReading.away(service, url.getAuthority(), "its name has no address: no task runs")));
        }
    }
}
