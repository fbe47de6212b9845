package com.boltride.redrive;

import com.boltride.letter.Letter;
import com.boltride.letter.RecordOrigin;
import com.boltride.trip.EventKind;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as the REST interface shows it. Of a message that is no letter, all but the first four and the payload is
 * absent: {@code message} says what is wrong, {@code payload} is its whole body.
 *
 * @param id of the SQS message
 * @param sentAt when the message was sent
 * @param receives how often it has been received, by looks into the queue too; about
 * @param message why it is dead, for a person
 * @param payload the record's bytes as text, or null if they are not UTF-8
 * @param payloadBase64 the record's bytes, if they are not UTF-8
 * @param traceparent the trace that it was sent in, unread; null if nobody follows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterView(
        String id,
        Instant sentAt,
        int receives,
        String message,
        @Nullable RejectionReason reason,
        @Nullable String field,
        @Nullable EventKind event,
        @Nullable String stream,
        @Nullable String shard,
        @Nullable String sequenceNumber,
        @Nullable Instant arrivalTime,
        @Nullable String payload,
        @Nullable String payloadBase64,
        @Nullable List<Redriven> history,
        @Nullable String traceparent) {

    /** An earlier rejection. @param redrivenAt when the letter was sent back to be tried again */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Redriven(RejectionReason reason, @Nullable String field, String message, Instant redrivenAt) {}

    static DeadLetterView of(QueuedLetter queued, Letter letter) {
        RecordOrigin origin = letter.origin();
        Rejection rejection = letter.rejection();
        @Nullable String text = letter.payload().text().orElse(null);
        @Nullable
        String base64 = text == null
                ? Base64.getEncoder().encodeToString(letter.payload().bytes())
                : null;
        return new DeadLetterView(
                queued.id(),
                queued.sentAt(),
                queued.receives(),
                rejection.message(),
                rejection.reason(),
                rejection.field(),
                origin.kind(),
                origin.stream(),
                origin.shard(),
                origin.sequenceNumber(),
                origin.arrivalTime(),
                text,
                base64,
                letter.history().stream().map(DeadLetterView::redriven).toList(),
                queued.traceparent());
    }

    static DeadLetterView unreadable(QueuedLetter queued, String why) {
        return new DeadLetterView(
                queued.id(),
                queued.sentAt(),
                queued.receives(),
                why,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                queued.body(),
                null,
                null,
                queued.traceparent());
    }

    private static Redriven redriven(Letter.PastRejection past) {
        Rejection rejection = past.rejection();
        return new Redriven(rejection.reason(), rejection.field(), rejection.message(), past.redrivenAt());
    }
}
