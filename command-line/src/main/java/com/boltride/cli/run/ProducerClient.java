package com.boltride.cli.run;

import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.Service;
import com.boltride.cli.pipeline.ServiceClient;
import com.boltride.cli.pipeline.UnansweredException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Starts and follows runs of the producer, also one that dies meanwhile and comes back. */
public final class ProducerClient {

    private final Pipeline pipeline;

    public ProducerClient(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Starts a run of these files, once: if the answer is lost, the run is looked for before it is asked for again.
     *
     * @param request the body of the call
     */
    public void start(String startKey, String request) throws InterruptedException {
        pipeline.insist(() -> {
            if (find(startKey).isEmpty()) {
                client().post("/runs", request);
            }
            return startKey;
        });
    }

    /** Whether the run of this file has come to its end. */
    public boolean isFinished(String startKey) throws InterruptedException {
        return pipeline.insist(() -> find(startKey)).map(ProducerRun::finished).orElse(false);
    }

    ProducerRuns runs() throws InterruptedException {
        JsonNode page = pipeline.insist(() -> client().getJson("/runs?limit=100"));
        return new ProducerRuns(
                page.path("runs").valueStream().map(ProducerClient::run).toList());
    }

    private Optional<ProducerRun> find(String startKey) throws InterruptedException, UnansweredException {
        return client().getJson("/runs?limit=100")
                .path("runs")
                .valueStream()
                .map(ProducerClient::run)
                .filter(run -> run.startKey().equals(startKey))
                .findFirst();
    }

    private ServiceClient client() {
        return pipeline.client(Service.PRODUCER_APP);
    }

    private static ProducerRun run(JsonNode run) {
        return new ProducerRun(
                run.path("id").asString(),
                run.path("startKey").asString(),
                run.path("state").asString(),
                run.path("failure").asString(""),
                run.path("rowsRead").asLong(),
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
