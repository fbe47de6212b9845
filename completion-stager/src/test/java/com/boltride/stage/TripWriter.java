package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.store.TripStore;
import com.boltride.store.TripStoreOptions;
import com.boltride.trip.EventKind;
import com.boltride.trip.Outcome;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.TripEvent;
import com.boltride.trip.TripField;
import com.boltride.trip.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Starts and ends trips as the services that consume the events do. */
final class TripWriter {

    private static final String SEQUENCE_NUMBER = "49652000000000000000000000000000000000000000000000000001";

    private final TripStore store;

    TripWriter(DynamoDbAsyncClient dynamoDb, String table) {
        Patience patience = new Patience(Backoff.DEFAULT, new Outages(Clock.systemUTC()), new Random(1));
        store = new TripStore(dynamoDb, table, TripStoreOptions.DEFAULT, Clock.systemUTC(), patience);
    }

    /** Trips of ten minutes, a tip, and one carried-through field. */
    void complete(List<String> tripIds, Instant end) throws InterruptedException {
        start(tripIds, end.minus(Duration.ofMinutes(10)));
        apply(tripIds, id -> end(id, end));
    }

    void start(List<String> tripIds, Instant start) throws InterruptedException {
        apply(tripIds, id -> start(id, start));
    }

    private void apply(List<String> tripIds, Function<String, TripEvent> event) throws InterruptedException {
        List<PublishedEvent> events = tripIds.stream()
                .map(id -> new PublishedEvent(event.apply(id), SEQUENCE_NUMBER))
                .toList();
        assertThat(store.apply(events)).extracting(Verdict::outcome).containsOnly(Outcome.APPLIED);
    }

    private static TripEvent start(String tripId, Instant start) {
        Map<TripField, Object> values = Map.of(
                TripField.TRIP_ID,
                tripId,
                TripField.START_TIME,
                start,
                TripField.ORIGIN,
                "93",
                TripField.DESTINATION,
                "71",
                TripField.ESTIMATED_FARE_AMOUNT,
                new BigDecimal("34.18"));
        return new TripEvent(EventKind.START, values, Map.of());
    }

    private static TripEvent end(String tripId, Instant end) {
        Map<TripField, Object> values = Map.of(
                TripField.TRIP_ID,
                tripId,
                TripField.END_TIME,
                end,
                TripField.FARE_AMOUNT,
                new BigDecimal("40.09138468745622"),
                TripField.TIP_AMOUNT,
                BigDecimal.ZERO,
                TripField.PASSENGER_COUNT,
                5L);
        return new TripEvent(EventKind.END, values, Map.of("data_type", "trip_end"));
    }
}
