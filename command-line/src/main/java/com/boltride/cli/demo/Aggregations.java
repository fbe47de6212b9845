package com.boltride.cli.demo;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Console;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import tools.jackson.databind.JsonNode;

/** Asks the scheduler for the reports of days, and follows it until they are there. */
final class Aggregations {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);
    private static final Duration LIMIT_OF_ONE = Duration.ofMinutes(10);

    private final Pipeline pipeline;
    private final Console console;

    Aggregations(Pipeline pipeline, Console console) {
        this.pipeline = pipeline;
        this.console = console;
    }

    /** @throws CommandFailedException if the report of a day fails or does not come */
    void run(SortedSet<LocalDate> days) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (LocalDate day : days) {
            JsonNode asked =
                    pipeline.client(Service.SCHEDULER_SERVICE).post("/aggregations", "{\"date\":\"" + day + "\"}");
            ids.add(asked.path("runs").path(0).path("id").asString());
        }
        for (String id : ids) {
            console.progress("aggregating " + id);
            await(id);
        }
    }

    private void await(String id) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT_OF_ONE.toNanos();
        for (JsonNode run = look(id); !state(run).equals("SUCCESS"); run = look(id)) {
            if (state(run).equals("FAILED") || state(run).equals("CANCELLED")) {
                throw CommandFailedException.underWay("aggregation " + id + " is " + state(run) + ": "
                        + run.path("reason").asString("no reason given"));
            }
            if (System.nanoTime() > deadline) {
                throw CommandFailedException.underWay("aggregation " + id + " is still " + state(run) + " after "
                        + LIMIT_OF_ONE.toMinutes() + " minutes");
            }
            Thread.sleep(LOOK_INTERVAL.toMillis());
        }
    }

    private JsonNode look(String id) throws InterruptedException {
        pipeline.requireAlive();
        return pipeline.client(Service.SCHEDULER_SERVICE).getJson("/aggregations/" + id);
    }

    private static String state(JsonNode run) {
        return run.path("state").asString("");
    }
}
