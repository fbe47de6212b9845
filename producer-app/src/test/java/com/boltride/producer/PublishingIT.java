package com.boltride.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.kinesis.model.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedProducer.class)
class PublishingIT {

    private static final String STARTS = "trip_id,pickup_location_id,dropoff_location_id,pickup_datetime\n";
    private static final String ENDS = "trip_id,dropoff_datetime,fare_amount\n";

    @Test
    void bothFilesArePublishedAndBadRowsAreQuarantined(LocalBucketAndStreams aws, ProducerClient client) {
        aws.put("data/trip_start.csv", STARTS + "pair-1,93,94,2024-05-25 13:19:00\npair-2,93,94,never\npair-3,93\n");
        aws.put("data/trip_end.csv", ENDS + "pair-1,2024-05-25 13:29:00,12.30\n");

        JsonNode run = client.awaitEnd(client.start("{}"));

        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("COMPLETED");
        assertCounts(run, 4, 2, 2);
        assertCounts(run.get("files").get(0), 3, 1, 2);
        assertCounts(run.get("files").get(1), 1, 1, 0);
        assertThat(contents(aws.records(LocalBucketAndStreams.STARTS, List.of("pair-1", "pair-2", "pair-3"))))
                .containsExactly("{\"trip_id\":\"pair-1\",\"start_time\":\"2024-05-25T13:19:00Z\","
                        + "\"origin\":\"93\",\"destination\":\"94\"}");
        assertThat(contents(aws.records(LocalBucketAndStreams.ENDS, List.of("pair-1"))))
                .containsExactly(
                        "{\"trip_id\":\"pair-1\",\"end_time\":\"2024-05-25T13:29:00Z\",\"fare_amount\":12.30}");
        assertThat(quarantined(aws, run))
                .extracting(line -> line.get("line").asInt())
                .containsExactly(3, 4);
    }

    @Test
    void everyDialectOfTheSameRowIsTheSameEvent(LocalBucketAndStreams aws, ProducerClient client) {
        byte[] latin1 = "dialect-3,93,94,2024-05-25 13:19:00,Zürich\r\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 = ("\uFEFFTrip_ID, origin ,destination,START_TIME,note\r\n\r\n"
                        + "dialect-1,93,94,2024-05-25T13:19:00Z,\"two\r\nlines\"\r\n"
                        + "dialect-2,93,94,\"2024-05-25 13:19\",\r\n"
                        + "dialect-4,93,94,2024-05-25 13:19:00,\"not closed")
                .getBytes(StandardCharsets.UTF_8);
        aws.put("dialect/start.csv", insert(utf8, latin1, "dialect-4"));
        aws.put("dialect/end.csv", ENDS.strip());

        JsonNode run =
                client.awaitEnd(client.start("{\"startKey\":\"dialect/start.csv\",\"endKey\":\"dialect/end.csv\"}"));

        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("COMPLETED");
        assertCounts(run, 4, 2, 2);
        assertThat(contents(aws.records(LocalBucketAndStreams.STARTS, List.of("dialect-1"))))
                .singleElement()
                .asString()
                .contains("\"start_time\":\"2024-05-25T13:19:00Z\"", "\"note\":\"two\\r\\nlines\"");
        assertThat(quarantined(aws, run))
                .satisfiesExactly(
                        line -> assertThat(line.get("raw_base64").binaryValue())
                                .startsWith("dialect-3".getBytes(StandardCharsets.US_ASCII)),
                        line -> assertThat(line.get("raw").asString()).endsWith("\"not closed"));
    }

    @Test
    void repeatedRowsOfATripStayInOrder(LocalBucketAndStreams aws, ProducerClient client) {
        aws.put(
                "repeated/start.csv",
                STARTS + "repeated,1,94,2024-05-25 13:19:00\nother-repeated,0,94,2024-05-25 13:19:00\n"
                        + "repeated,2,94,2024-05-25 13:19:00\nrepeated,3,94,2024-05-25 13:19:00\n");
        aws.put("repeated/end.csv", ENDS);

        client.awaitEnd(client.start("{\"startKey\":\"repeated/start.csv\",\"endKey\":\"repeated/end.csv\"}"));

        assertThat(contents(aws.records(LocalBucketAndStreams.STARTS, List.of("repeated"))))
                .extracting(
                        json -> JsonMapper.shared().readTree(json).get("origin").asString())
                .containsExactly("1", "2", "3");
    }

    @Test
    void aFileThatCannotBeReadFailsTheRunBeforeAnythingIsPublished(LocalBucketAndStreams aws, ProducerClient client) {
        aws.put("unusable/start.csv", STARTS + "unusable,93,94,2024-05-25 13:19:00\n");
        aws.put("unusable/end.csv", "trip_id,dropoff_datetime\nunusable,2024-05-25 13:29:00\n");

        JsonNode run =
                client.awaitEnd(client.start("{\"startKey\":\"unusable/start.csv\",\"endKey\":\"unusable/end.csv\"}"));

        assertThat(run.get("state").asString()).isEqualTo("FAILED");
        assertThat(run.get("failure").asString())
                .isEqualTo("unusable/end.csv has no column fare_amount, which is required;"
                        + " its columns are trip_id,dropoff_datetime");
        assertThat(aws.records(LocalBucketAndStreams.STARTS, List.of("unusable")))
                .isEmpty();
    }

    @Test
    void aFailedRunGoesOnWhenItsFileIsThereAgain(LocalBucketAndStreams aws, ProducerClient client) {
        aws.put("mended/start.csv", STARTS + "mended,93,94,2024-05-25 13:19:00\n");
        aws.put("mended/end.csv", "");
        String id = client.start("{\"startKey\":\"mended/start.csv\",\"endKey\":\"mended/end.csv\"}");
        assertThat(client.awaitEnd(id).get("failure").asString())
                .isEqualTo("mended/end.csv is empty: a header line is expected");

        aws.put("mended/end.csv", ENDS + "mended,2024-05-25 13:29:00,1\n");
        assertThat(client.post("/runs/" + id + "/restart").statusCode()).isEqualTo(202);

        JsonNode run = client.awaitEnd(id);
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("COMPLETED");
        assertThat(run.has("failure")).isFalse();
        assertCounts(run, 2, 2, 0);
    }

    private static byte[] insert(byte[] text, byte[] line, String before) {
        String latin1 = new String(text, StandardCharsets.ISO_8859_1);
        return latin1.replace(before, new String(line, StandardCharsets.ISO_8859_1) + before)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertCounts(JsonNode counts, int rowsRead, int published, int quarantined) {
        assertThat(List.of(
                        counts.get("rowsRead").asInt(),
                        counts.get("published").asInt(),
                        counts.get("quarantined").asInt()))
                .as("rows read, published, quarantined")
                .containsExactly(rowsRead, published, quarantined);
    }

    private static List<String> contents(Collection<Record> records) {
        return records.stream().map(record -> record.data().asUtf8String()).toList();
    }

    private static List<JsonNode> quarantined(LocalBucketAndStreams aws, JsonNode run) {
        return aws.objects("data/failed/" + run.get("id").asString() + "/").values().stream()
                .flatMap(String::lines)
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
