package com.boltride.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** EMR Serverless as the scheduler sees it: one job for each client token. Jobs end as told, or else well. */
final class Emr implements JobRuns {

    static final Duration TOOK = Duration.ofSeconds(93);
    static final Instant ENDED = Instant.parse("2024-05-26T00:01:43Z");

    /** The jobs that were really started, by run. */
    final Map<RunId, Job> jobs = new LinkedHashMap<>();

    private final Map<RunId, RunState> states = new HashMap<>();
    private boolean refusing;

    /** From now on the run's job is in this state. */
    void put(String run, RunState state) {
        states.put(RunId.parse(run), state);
    }

    void refuseJobs(boolean refuse) {
        refusing = refuse;
    }

    void forgetJobs() {
        jobs.clear();
    }

    @Override
    public Job start(RunId run, Instant now) {
        if (refusing) {
            throw new JobRefusedException("there is no such application");
        }
        return jobs.computeIfAbsent(run, id -> new Job("app", "job-of-" + id, now));
    }

    @Override
    public JobProgress progress(Job job) {
        RunId run = jobs.entrySet().stream()
                .filter(entry -> entry.getValue().jobRunId().equals(job.jobRunId()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new JobRefusedException("there is no such job"));
        RunState state = states.getOrDefault(run, RunState.SUCCESS);
        return new JobProgress(state, state.name(), ENDED, TOOK, state == RunState.FAILED ? "out of memory" : "");
    }
}
