package com.boltride.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.kinesis.model.Record;
import tools.jackson.databind.JsonNode;

class PublishingIT {

    @TempDir
    static Path stateDir;

    private static LocalBucketAndStreams aws;
    private static RunningProducer producer;

    @BeforeAll
    static void start() {
        aws = new LocalBucketAndStreams();
        producer = new RunningProducer(stateDir);
    }

    @AfterAll
    static void stop() {
        producer.close();
        aws.close();
    }

    @Test
    void bothFilesArePublishedAndBadRowsAreQuarantined() {
        aws.put("data/trip_start.csv", """
                trip_id,pickup_location_id,dropoff_location_id,pickup_datetime
                pair-1,93,94,2024-05-25 13:19:00
                pair-2,93,94,never
                pair-3,93
                """);
        aws.put("data/trip_end.csv", """
                trip_id,dropoff_datetime,fare_amount
                pair-1,2024-05-25 13:29:00,12.30
                """);

        ProducerClient client = producer.client();
        String id = client.start("{}");
        JsonNode run = client.awaitEnd(id);

        assertThat(run.toString()).contains("COMPLETED");
        assertThat(run.get("rowsRead").asLong()).isEqualTo(4);
        assertThat(run.get("published").asLong()).isEqualTo(2);
        assertThat(run.get("quarantined").asLong()).isEqualTo(2);
        List<Record> starts = aws.records(LocalBucketAndStreams.STARTS, List.of("pair-1", "pair-2", "pair-3"));
        assertThat(starts).hasSize(1);
        Map<String, String> quarantine = aws.objects("data/failed/" + id + "/");
        assertThat(quarantine).hasSize(1);
        System.out.println(run.toPrettyString() + quarantine);
    }
}
