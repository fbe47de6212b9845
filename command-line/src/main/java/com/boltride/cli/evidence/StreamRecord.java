package com.boltride.cli.evidence;

import com.boltride.cli.content.Content;
import java.time.Instant;

/**
 * A record as it lies in one of the two event streams.
 *
 * @param arrival when the stream took it
 * @param payload its bytes as text
 * @param content what it says; nothing if it is not JSON
 */
public record StreamRecord(
        String stream, String shard, String sequenceNumber, Instant arrival, String payload, Content content) {

    public String tripId() {
        return content.tripId();
    }

    /** For a person who looks for it. */
    @Override
    public String toString() {
        return "record " + sequenceNumber + " of " + stream + " (" + shard + ", trip_id '" + tripId() + "')";
    }
}
