package com.boltride.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.kinesis.model.Record;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedProducer.class)
class ReplayIT {

    @Test
    void eventsOfUnsortedFilesComeInTheRhythmOfTheirTimes(LocalBucketAndStreams aws, ProducerClient client) {
        aws.put("replay/start.csv", """
                trip_id,pickup_location_id,dropoff_location_id,pickup_datetime
                replay-2,93,94,2024-05-25 13:20:00
                replay-bad,93,94,never
                replay-1,93,94,2024-05-25 13:00:00
                """);
        aws.put("replay/end.csv", """
                trip_id,dropoff_datetime,fare_amount
                replay-2,2024-05-25 13:30:00,1
                replay-1,2024-05-25 13:10:00,1
                """);

        // Ten minutes are a second.
        JsonNode run = client.awaitEnd(
                client.start("{\"startKey\":\"replay/start.csv\",\"endKey\":\"replay/end.csv\",\"speedup\":600}"));

        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("COMPLETED");
        assertThat(run.get("rowsRead").asInt()).isEqualTo(5);
        assertThat(run.get("published").asInt()).isEqualTo(4);
        assertThat(run.get("quarantined").asInt()).isEqualTo(1);
        Record firstStart = record(aws, LocalBucketAndStreams.STARTS, "replay-1");
        Record firstEnd = record(aws, LocalBucketAndStreams.ENDS, "replay-1");
        Record secondStart = record(aws, LocalBucketAndStreams.STARTS, "replay-2");
        Record secondEnd = record(aws, LocalBucketAndStreams.ENDS, "replay-2");
        assertThat(List.of(firstStart, firstEnd, secondStart, secondEnd))
                .isSortedAccordingTo(
                        (a, b) -> a.approximateArrivalTimestamp().compareTo(b.approximateArrivalTimestamp()));
        assertThat(Duration.between(firstStart.approximateArrivalTimestamp(), secondEnd.approximateArrivalTimestamp()))
                .isGreaterThan(Duration.ofSeconds(2));
    }

    private static Record record(LocalBucketAndStreams aws, String stream, String tripId) {
        List<Record> records = aws.records(stream, List.of(tripId));
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
