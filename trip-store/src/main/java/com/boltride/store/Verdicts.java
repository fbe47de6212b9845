package com.boltride.store;

import com.boltride.trip.Outcome;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.Quoted;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.TripField;
import com.boltride.trip.Verdict;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The verdicts that the store gives, with their words. */
final class Verdicts {

    private Verdicts() {}

    static Verdict early(PublishedEvent end) {
        String message = "no start of trip_id " + quoted(end) + " has come";
        return new Verdict(
                Outcome.EARLY, new Rejection(RejectionReason.NO_START, TripField.TRIP_ID.canonicalName(), message));
    }

    static Verdict rejected(Rejection rejection) {
        return new Verdict(Outcome.REJECTED, rejection);
    }

    /** What stands under the trip's id can never be completed, so waiting would be in vain. */
    static Rejection noTrip(PublishedEvent end) {
        String message = "what the trips table holds for trip_id " + quoted(end)
                + " is no trip in progress: status IN_PROGRESS and a number as start_epoch are expected";
        return new Rejection(RejectionReason.UNSTORABLE, TripField.TRIP_ID.canonicalName(), message);
    }

    /** An event that found its place taken: by itself, by the same content, or by another. */
    static Verdict taken(
            PublishedEvent event,
            Map<String, AttributeValue> item,
            String sequenceNumberAttribute,
            String fingerprintAttribute) {
        if (TripItem.says(item, sequenceNumberAttribute, event.sequenceNumber())) {
            return Verdict.APPLIED;
        }
        if (TripItem.says(item, fingerprintAttribute, event.event().fingerprint())) {
            return Verdict.DUPLICATE;
        }
        AttributeValue standing = item.get(sequenceNumberAttribute);
        String message = "another " + event.event().kind().name().toLowerCase(Locale.ROOT) + " of trip_id "
                + quoted(event) + " with other content stands, from record "
                + (standing == null ? "unknown" : standing.s());
        return new Verdict(
                Outcome.CONFLICT, new Rejection(RejectionReason.CONFLICT, TripField.TRIP_ID.canonicalName(), message));
    }

    private static String quoted(PublishedEvent event) {
        return Quoted.of(event.event().tripId());
    }
}
