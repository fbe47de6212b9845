package com.boltride.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The run records. Two rules keep several schedulers from treading on each other: a run is added only where its day has
 * no such attempt yet, and after that only its owner changes it.
 *
 * <p>Every method throws {@link software.amazon.awssdk.core.exception.SdkException} if the table does not answer.
 */
interface RunStore {

    /** Adds a run. @return false, and nothing is changed, if the day has this attempt already */
    boolean add(Run run);

    /** The run as it is now, not as it was a moment ago. */
    Optional<Run> find(RunId id);

    /** All attempts at a day, the newest first, as they are now. */
    List<Run> ofDay(LocalDate date);

    /**
     * The days that have a run which was requested at the instant or later, the earliest day first. May lag behind by a
     * moment: only {@link #ofDay} tells what became of a day.
     */
    List<LocalDate> daysRequestedSince(Instant instant);

    /**
     * Open runs that nobody holds, the longest waiting first. May lag behind by a moment: only {@link #claim} tells
     * whether one is still to be had.
     */
    List<Run> due(Instant now, int limit);

    /**
     * Makes the scheduler the owner of an open run that is due.
     *
     * @return the run as it is now, or nothing if it is closed or another scheduler was faster
     */
    Optional<Run> claim(RunId id, String owner, Instant now, Instant until);

    /**
     * Writes a changed run, its claim included.
     *
     * @param owner who must own the run for the change to be made
     * @return false, and nothing is changed, if it does not any more
     */
    boolean save(Run run, String owner);

    /** Runs by the instant at which they were requested, the newest first. May lag behind by a moment. */
    RunPage list(RunQuery query);
}
