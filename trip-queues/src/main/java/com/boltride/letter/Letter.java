package com.boltride.letter;

import com.boltride.trip.Rejection;
import com.boltride.trip.TraceFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be applied: the bytes as they came, where they came from, and why.
 *
 * @param origin the record it was
 * @param payload the record's bytes, untouched
 * @param rejection why it cannot be applied, or not yet
 * @param history earlier rejections of the same record, oldest first: one for each time it was redriven, but of more than
 *     20 only the first and the last 19, because a letter must fit a queue however often it comes back
 * @param traceparent the trace that the letter was sent in, beside the envelope as {@link LetterQueue#TRACEPARENT}; null if
 *     nobody follows it
 */
public record Letter(
        RecordOrigin origin,
        Payload payload,
        Rejection rejection,
        List<PastRejection> history,
        @Nullable String traceparent) {

    private static final int MAX_HISTORY = 20;

    public Letter {
        history = List.copyOf(history);
    }

    /** A rejection that a redrive did not mend. @param redrivenAt when the letter was sent back to be tried again */
    public record PastRejection(Rejection rejection, Instant redrivenAt) {}

    /** The letter of a record that is rejected for the first time. */
    public static Letter of(RecordOrigin origin, byte[] payload, Rejection rejection) {
        return new Letter(origin, new Payload(payload), rejection, List.of(), null);
    }

    /** The same record, rejected again: its history goes on. */
    public Letter rejectedAgain(Rejection again) {
        return new Letter(origin, payload, again, history, traceparent);
    }

    /** The same letter, sent in that trace; null, or what can be none, leaves it in the one it is in. */
    public Letter sentIn(@Nullable String trace) {
        return trace == null || !TraceFields.mayBeTraceparent(trace)
                ? this
                : new Letter(origin, payload, rejection, history, trace);
    }

    /** The same record, sent back to be tried again: what it was rejected for becomes history. */
    public Letter redriven(Instant now) {
        List<PastRejection> longer = new ArrayList<>(history);
        longer.add(new PastRejection(rejection, now));
        if (longer.size() > MAX_HISTORY) {
            longer.remove(1);
        }
        return new Letter(origin, payload, rejection, longer, traceparent);
    }
}
