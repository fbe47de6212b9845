package com.boltride.schedule;

import java.time.Instant;

/**
 * A job run of EMR Serverless.
 *
 * @param applicationId of the application it runs on; kept because the configured one may change under a running job
 * @param jobRunId as {@code StartJobRun} returned it
 * @param startedAt when the job was accepted
 */
record Job(String applicationId, String jobRunId, Instant startedAt) {}
