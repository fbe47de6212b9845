package com.boltride.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.kinesis.model.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("faults")
@ExtendWith(SharedProducer.class)
class RestartIT {

    /** Rows of a chunk at {@link #PACE}: a tenth of a second's. */
    private static final int CHUNK = 40;

    private static final String PACE = "400";

    @TempDir
    Path directory;

    @Test
    void aRunThatIsKilledInMidFileGoesOnWhereItWas(LocalBucketAndStreams aws) throws InterruptedException {
        TripFiles files = upload(aws, "killed-");
        String id;
        try (ProducerProcess producer = start(aws, "1")) {
            id = startRun(producer.client(), files);
            producer.kill();
        }

        try (ProducerProcess producer = start(aws, "2")) {
            assertLedgerIsExact(producer.client().awaitEnd(id), files);
        }

        assertQuarantineIsExact(aws, id, files);
        // What was in flight when it died is published twice, by each file's thread.
        assertThat(twice(aws, LocalBucketAndStreams.STARTS, files)).isLessThanOrEqualTo(CHUNK);
        assertThat(twice(aws, LocalBucketAndStreams.ENDS, files)).isLessThanOrEqualTo(CHUNK);
    }

    @Test
    void aRunThatIsStoppedWithTheServiceGoesOnWithIt(LocalBucketAndStreams aws) throws InterruptedException {
        TripFiles files = upload(aws, "stopped-");
        String id;
        try (ProducerProcess producer = start(aws, "1")) {
            id = startRun(producer.client(), files);
            assertThat(producer.terminate()).isZero();
        }

        try (ProducerProcess producer = start(aws, "2")) {
            assertLedgerIsExact(producer.client().awaitEnd(id), files);
        }

        assertQuarantineIsExact(aws, id, files);
        assertThat(twice(aws, LocalBucketAndStreams.STARTS, files)).isZero();
        assertThat(twice(aws, LocalBucketAndStreams.ENDS, files)).isZero();
    }

    private static TripFiles upload(LocalBucketAndStreams aws, String prefix) {
        TripFiles files = new TripFiles(prefix, 1_000, 25);
        aws.put("data/" + prefix + "start.csv", files.starts());
        aws.put("data/" + prefix + "end.csv", files.ends());
        return files;
    }

    private ProducerProcess start(LocalBucketAndStreams aws, String name) {
        return new ProducerProcess(directory.resolve("state"), directory.resolve(name + ".log"), aws.environment());
    }

    /** Starts a run and returns when it is in the middle of both files. */
    private static String startRun(ProducerClient client, TripFiles files) {
        String id =
                client.start("{\"startKey\":\"data/%sstart.csv\",\"endKey\":\"data/%<send.csv\",\"eventsPerSecond\":%s}"
                        .formatted(files.prefix(), PACE));
        client.await(
                id,
                run -> run.get("files")
                        .valueStream()
                        .allMatch(file -> file.get("rowsRead").asLong() >= 100));
        return id;
    }

    private static void assertLedgerIsExact(JsonNode run, TripFiles files) {
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("COMPLETED");
        assertThat(run.get("files").valueStream()).hasSize(2).allSatisfy(file -> {
            assertThat(file.get("rowsRead").asInt()).isEqualTo(files.trips());
            assertThat(file.get("published").asInt()).isEqualTo(files.trips() - files.badRows());
            assertThat(file.get("quarantined").asInt()).isEqualTo(files.badRows());
            assertThat(file.get("bytesRead")).isEqualTo(file.get("bytesTotal"));
        });
    }

    /** Each bad row is there, and none twice. */
    private static void assertQuarantineIsExact(LocalBucketAndStreams aws, String id, TripFiles files) {
        List<String> lines = aws.objects("data/failed/" + id + "/").values().stream()
                .flatMap(String::lines)
                .map(JsonMapper.shared()::readTree)
                .map(line ->
                        line.get("file").asString() + ":" + line.get("line").asLong())
                .toList();
        assertThat(lines).doesNotHaveDuplicates().hasSize(2 * files.badRows());
    }

    /** How many records came twice; every good trip's came at least once. */
    private static int twice(LocalBucketAndStreams aws, String stream, TripFiles files) {
        List<String> keys = aws.records(stream).stream()
                .map(Record::partitionKey)
                .filter(key -> key.startsWith(files.prefix()))
                .toList();
        assertThat(new HashSet<>(keys)).hasSameElementsAs(files.goodIds());
        return keys.size() - files.goodIds().size();
    }
}
