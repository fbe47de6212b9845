package com.boltride.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a job has come.
 *
 * @param state {@link RunState#RUNNING} or one of the ends
 * @param phase the service's own word for it
 * @param updatedAt when it last changed; the job's end if it has ended
 * @param duration from the job's acceptance to {@code updatedAt}
 * @param details what the service says about it; may be empty
 */
record JobProgress(RunState state, String phase, Instant updatedAt, Duration duration, String details) {}
