package com.boltride.schedule.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one task said of itself.
 *
 * @param address host and port that was asked
 * @param reason why it is not up, for a person; null if it is
 * @param samples its figures; none while it is away
 * @param lastStaged the last object it staged, if it stages and has staged one
 */
record TaskReading(
        String service,
        String address,
        TaskState state,
        @Nullable String reason,
        List<Sample> samples,
        @Nullable LastStaged lastStaged) {

    static TaskReading away(String service, String address, String reason) {
        return new TaskReading(service, address, TaskState.AWAY, reason, List.of(), null);
    }
}
