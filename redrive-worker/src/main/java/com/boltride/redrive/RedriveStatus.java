package com.boltride.redrive;

import com.boltride.trip.RejectionReason;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a redrive has come.
 *
 * @param reason of the letters to be redriven, or null for all
 * @param redriven letters that are in the retry queue now
 * @param skipped letters that were looked at and stay: of another reason, or not there when the redrive began
 * @param failed messages that stay because they are no letters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RedriveStatus(
        String id,
        @Nullable RejectionReason reason,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        int redriven,
        int skipped,
        int failed) {

    enum State {
        RUNNING,
        /** Every letter that could be seen has been looked at. */
        COMPLETED,
        /** The service stopped first. Every letter is in one of the two queues; another redrive goes on. */
        INTERRUPTED,
        /** Something is wrong in the service; its log says what. Every letter is in one of the two queues. */
        FAILED
    }

    static RedriveStatus begun(String id, @Nullable RejectionReason reason, Instant now) {
        return new RedriveStatus(id, reason, State.RUNNING, now, null, 0, 0, 0);
    }

    /** What is told by the record of one that nobody works on any more: it has ended, or was cut short. */
    RedriveStatus asLeft() {
        return state == State.RUNNING
                ? new RedriveStatus(id, reason, State.INTERRUPTED, startedAt, endedAt, redriven, skipped, failed)
                : this;
    }

    RedriveStatus plus(int redriven, int skipped, int failed) {
        return new RedriveStatus(
                id,
                reason,
                state,
                startedAt,
                endedAt,
                this.redriven + redriven,
                this.skipped + skipped,
                this.failed + failed);
    }

    RedriveStatus ended(State as, Instant now) {
        return new RedriveStatus(id, reason, as, startedAt, now, redriven, skipped, failed);
    }
}
