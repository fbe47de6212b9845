package com.boltride.producer.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as {@code GET /runs/{id}} shows it.
 *
 * @param id stays the same over restarts
 * @param startKey key of the file of trip starts
 * @param endKey key of the file of trip ends
 * @param eventsPerSecond the run's pace, if it has one
 * @param speedup of the replay, if it is one
 * @param rowsRead of both files
 * @param published of both files
 * @param quarantined of both files
 * @param quarantine where the quarantined rows are, if there are any
 * @param requestedAt when the run was asked for
 * @param finishedAt when it came to its present state, if it is not running
 * @param failure why it failed, if it did
 */
record RunReport(
        String id,
        RunState state,
        String startKey,
        String endKey,
        @Nullable BigDecimal eventsPerSecond,
        @Nullable BigDecimal speedup,
        long rowsRead,
        long published,
        long quarantined,
        List<FileReport> files,
        String quarantine,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {}
