package com.boltride.bench.consumer;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.pipeline.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;

/**
 * Puts the starts of trips, and their ends ten seconds later, at a steady rate: 25 of each every 100 ms. Every fifth is
 * left a trail of, when its call is made.
 */
final class SteadyProducer {

    /** Events of both kinds together. */
    static final int EVENTS_PER_SECOND = 500;

    private static final int TRIPS_OF_A_STEP = 25;
    private static final int WATCHED_OF = 5;
    private static final int STEPS_PER_SECOND = EVENTS_PER_SECOND / 2 / TRIPS_OF_A_STEP;

    /** What a trip lasts: long enough for its end to find its start in the table, even of a service that has just begun. */
    static final int SECONDS_OF_A_TRIP = 10;

    private static final int STEPS_OF_A_TRIP = SECONDS_OF_A_TRIP * STEPS_PER_SECOND;

    private static final String START = """
            {"trip_id":"%s","start_time":"2024-05-25T13:19:00Z","origin":"93","destination":"94","vendor_id":"2",\
            "estimated_end_time":"2024-05-25T14:01:00Z","estimated_fare_amount":34.18732648374}""";
    private static final String END = """
            {"trip_id":"%s","end_time":"2024-05-25T14:05:00Z","fare_amount":40.09620692463166,"tip_amount":0.51,\
            "trip_distance":6.35,"passenger_count":1,"rate_code":1,"payment_type":1,"trip_type":1}""";

    private final KinesisClient kinesis;
    private final List<Trail> started;
    private final List<Trail> ended;
    private int step;

    /** @param started get the trips whose start is sent; {@code ended}, those whose end is */
    SteadyProducer(KinesisClient kinesis, List<Trail> started, List<Trail> ended) {
        this.kinesis = kinesis;
        this.started = started;
        this.ended = ended;
    }

    /** Goes on for some time. */
    void run(int seconds) throws InterruptedException {
        long begun = System.nanoTime();
        int steps = seconds * STEPS_PER_SECOND;
        for (int done = 1; done <= steps; done++, step++) {
            put(Names.START_STREAM, START, step, started);
            if (step >= STEPS_OF_A_TRIP) {
                put(Names.END_STREAM, END, step - STEPS_OF_A_TRIP, ended);
            }
            long left = begun + done * 1_000_000_000L / STEPS_PER_SECOND - System.nanoTime();
            if (left > 0) {
                Thread.sleep(left / 1_000_000);
            }
        }
    }

    private void put(String stream, String event, int ofStep, List<Trail> trails) {
        List<PutRecordsRequestEntry> entries = new ArrayList<>();
        Set<String> watched = new HashSet<>();
        for (int trip = 0; trip < TRIPS_OF_A_STEP; trip++) {
            String tripId = "steady-%020d-%03d".formatted(ofStep, trip);
            if (trip % WATCHED_OF == 0) {
                watched.add(tripId);
            }
            entries.add(PutRecordsRequestEntry.builder()
                    .partitionKey(tripId)
                    .data(SdkBytes.fromUtf8String(event.formatted(tripId)))
                    .build());
        }
        trails.forEach(trail -> trail.sent(watched));
        int refused = kinesis.putRecords(put -> put.streamName(stream).records(entries))
                .failedRecordCount();
        if (refused > 0) {
            throw CommandFailedException.underWay(stream + " has refused " + refused + " records");
        }
    }
}
