package com.boltride.schedule;

import java.time.Instant;

/**
 * Where the KPI job runs.
 *
 * <p>Every method throws {@link software.amazon.awssdk.core.exception.SdkException} if the service does not answer: to be
 * tried again later.
 */
interface JobRuns {

    /**
     * Starts the job of a run; called again for the same run it returns the job that the first call has started.
     *
     * @throws JobRefusedException if the service will not start it
     */
    Job start(RunId run, Instant now);

    /**
     * How far the job has come.
     *
     * @throws JobRefusedException if the service does not know the job
     */
    JobProgress progress(Job job);
}
