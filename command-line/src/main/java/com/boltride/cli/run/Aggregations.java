package com.boltride.cli.run;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Console;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.Service;
import com.boltride.cli.pipeline.ServiceClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SortedSet;
import tools.jackson.databind.JsonNode;

/** Asks the scheduler for the reports of days, and follows it until they are there, also over its own death. */
public final class Aggregations {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);
    private static final Duration LIMIT_OF_ONE = Duration.ofMinutes(10);

    private final Pipeline pipeline;
    private final Console console;

    public Aggregations(Pipeline pipeline, Console console) {
        this.pipeline = pipeline;
        this.console = console;
    }

    /** @throws CommandFailedException if the report of a day fails or does not come */
    public void run(SortedSet<LocalDate> days) throws InterruptedException {
        for (LocalDate day : days) {
            // One that is under way may have read the day's trips before the last of them was there.
            awaitNoneUnderWay(day);
            request(day);
        }
        for (LocalDate day : days) {
            console.progress("aggregating " + day);
            JsonNode last = awaitNoneUnderWay(day);
            if (!state(last).equals("SUCCESS")) {
                throw CommandFailedException.underWay("aggregation "
                        + last.path("id").asString() + " is " + state(last) + ": "
                        + last.path("reason").asString("no reason given"));
            }
        }
    }

    /** Asks for the report of a day, and does not wait for it. */
    public void request(LocalDate day) throws InterruptedException {
        // May be repeated: a day that has an unfinished run gets no second one.
        pipeline.insist(() -> scheduler().post("/aggregations", "{\"date\":\"" + day + "\"}"));
    }

    /** @return the newest run of the day, which is over; a missing node if there is none */
    private JsonNode awaitNoneUnderWay(LocalDate day) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT_OF_ONE.toNanos();
        for (JsonNode run = newest(day); ; run = newest(day)) {
            // A run that is told of gets no further attempt: that would be there before.
            if (run.isMissingNode() || run.has("notified_at")) {
                return run;
            }
            if (System.nanoTime() > deadline) {
                throw CommandFailedException.underWay("aggregation "
                        + run.path("id").asString() + " is still " + state(run) + " after " + LIMIT_OF_ONE.toMinutes()
                        + " minutes");
            }
            pipeline.requireAlive();
            Thread.sleep(LOOK_INTERVAL.toMillis());
        }
    }

    private JsonNode newest(LocalDate day) throws InterruptedException {
        return pipeline.insist(() -> scheduler().getJson("/aggregations?limit=1&from=" + day + "&to=" + day))
                .path("runs")
                .path(0);
    }

    private ServiceClient scheduler() {
        return pipeline.client(Service.SCHEDULER_SERVICE);
    }

    private static String state(JsonNode run) {
        return run.path("state").asString("");
    }
}
