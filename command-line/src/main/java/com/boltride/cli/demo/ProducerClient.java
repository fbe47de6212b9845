package com.boltride.cli.demo;

import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.Service;
import com.boltride.cli.pipeline.ServiceClient;
import tools.jackson.databind.JsonNode;

/** Starts and follows a run of the producer. */
final class ProducerClient {

    private final ServiceClient producer;

    ProducerClient(Pipeline pipeline) {
        this.producer = pipeline.client(Service.PRODUCER_APP);
    }

    /** @return the id of the run */
    String start() throws InterruptedException {
        return producer.post("/runs", "{}").path("id").asString();
    }

    ProducerRun run(String id) throws InterruptedException {
        JsonNode run = producer.getJson("/runs/" + id);
        return new ProducerRun(
                run.path("state").asString(),
                run.path("failure").asString(""),
                run.path("rowsRead").asLong(),
                run.path("quarantined").asLong(),
                published(run, "start"),
                published(run, "end"));
    }

    private static long published(JsonNode run, String file) {
        return run.path("files")
                .valueStream()
                .filter(report -> report.path("file").asString().equals(file))
                .mapToLong(report -> report.path("published").asLong())
                .sum();
    }
}
