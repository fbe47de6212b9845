package com.boltride.local.emr;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The job runs of every application, and the threads that carry them out. */
final class JobRuns implements AutoCloseable {

    /** A Spark job takes all the cores it finds, so more at once would only take longer. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Map<String, JobRun> runs = new LinkedHashMap<>();
    private final Map<String, JobRun> byClientToken = new HashMap<>();
    private final ExecutorService turns = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "emr-serverless-job-run");
        thread.setDaemon(true);
        return thread;
    });
    private final LocalSpark spark;
    private final Clock clock;

    JobRuns(LocalSpark spark, Clock clock) {
        this.spark = spark;
        this.clock = clock;
    }

    /** Starts a run; a request with the client token of an earlier one is answered with the earlier run. */
    synchronized JobRun start(String applicationId, JobRunRequest request) {
        return byClientToken.computeIfAbsent(applicationId + "/" + request.clientToken(), token -> {
            JobRun run = new JobRun(applicationId, newId(), request, clock);
            runs.put(run.id(), run);
            turns.execute(() -> spark.run(run));
            return run;
        });
    }

    /** @throws EmrServerlessException if the application has no such run */
    synchronized JobRun get(String applicationId, String id) {
        JobRun run = runs.get(id);
        if (run == null || !run.applicationId().equals(applicationId)) {
            throw EmrServerlessException.notFound("job run", id);
        }
        return run;
    }

    /** The application's runs, the newest first. */
    synchronized List<JobRun> newestFirst(String applicationId) {
        List<JobRun> found = new ArrayList<>();
        for (JobRun run : runs.values()) {
            if (run.applicationId().equals(applicationId)) {
                found.add(0, run);
            }
        }
        return found;
    }

    /** Kills what still runs. */
    @Override
    public void close() {
        List<JobRun> unfinished;
        synchronized (this) {
            unfinished =
                    runs.values().stream().filter(run -> !run.state().isFinal()).toList();
        }
        turns.shutdown();
        unfinished.forEach(JobRun::kill);
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
