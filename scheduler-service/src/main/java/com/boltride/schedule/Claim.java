package com.boltride.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may act on an open run, and until when. Works as a message's visibility timeout does: after {@code dueAt} whoever
 * comes first may take the run.
 *
 * @param dueAt before this instant nobody but the owner touches the run
 * @param owner the scheduler that follows the run; null if none does
 */
record Claim(Instant dueAt, @Nullable String owner) {

    /** Nobody's, and not to be touched before the instant. */
    static Claim openFrom(Instant dueAt) {
        return new Claim(dueAt, null);
    }
}
