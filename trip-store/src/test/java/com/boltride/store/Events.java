package com.boltride.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.trip.Decoded;
import com.boltride.trip.EventKind;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.TripEventDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Random;

/** Events as the tests of this package write them. */
final class Events {

    private Events() {}

    /** A start at 13:19 with the sequence number given and more members, which begin with a comma, or none. */
    static PublishedEvent start(String tripId, String sequenceNumber, String more) {
        return event(
                EventKind.START,
                sequenceNumber,
                "{'trip_id':'" + tripId + "','start_time':'2024-05-25T13:19:00Z','origin':'93','destination':'94'"
                        + more + "}");
    }

    /** An end at 14:05 with a fare of 40.10. */
    static PublishedEvent end(String tripId, String sequenceNumber, String more) {
        return endAt("2024-05-25T14:05:00Z", tripId, sequenceNumber, more);
    }

    static PublishedEvent endAt(String endTime, String tripId, String sequenceNumber, String more) {
        return event(
                EventKind.END,
                sequenceNumber,
                "{'trip_id':'" + tripId + "','end_time':'" + endTime + "','fare_amount':40.1" + more + "}");
    }

    private static PublishedEvent event(EventKind kind, String sequenceNumber, String json) {
        Decoded decoded = new TripEventDecoder(kind, ZoneOffset.UTC)
                .decodeJson(json.replace('\'', '"').getBytes(UTF_8));
        return new PublishedEvent(((Decoded.Valid) decoded).event(), sequenceNumber);
    }

    static Patience patience() {
        Backoff quick = new Backoff(Duration.ofMillis(1), Duration.ofMillis(5));
        return new Patience(quick, new Outages(Clock.systemUTC()), new Random(1));
    }
}
