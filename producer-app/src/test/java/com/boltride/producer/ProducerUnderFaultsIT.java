package com.boltride.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.faults.AwsService;
import com.boltride.faults.FaultProxy;
import com.boltride.faults.Faults;
import com.boltride.faults.ServiceHealth;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.kinesis.model.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A producer whose AWS fails or goes away: every row is published or in quarantine all the same. */
@Tag("faults")
@ExtendWith(SharedProducer.class)
class ProducerUnderFaultsIT {

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(3);

    @TempDir
    private static Path stateDir;

    private static FaultProxy proxy;
    private static RunningProducer producer;
    private static ServiceHealth health;

    @BeforeAll
    static void start(LocalBucketAndStreams aws) {
        proxy = FaultProxy.inFrontOf(aws.environment());
        proxy.systemProperties().forEach(System::setProperty);
        producer = new RunningProducer(
                stateDir,
                "bolt-ride.aws.attempt-timeout=2s",
                "bolt-ride.aws.call-timeout=" + CALL_TIMEOUT.toSeconds() + "s");
        aws.pointSdkHere();
        health = new ServiceHealth(producer.port());
    }

    @AfterAll
    static void stop() {
        producer.close();
        proxy.close();
    }

    @AfterEach
    void heal() {
        proxy.heal();
    }

    @Test
    void everyRowIsPublishedOrInQuarantineWhenThreeCallsInTenFail(LocalBucketAndStreams aws) {
        proxy.inject(AwsService.KINESIS, Faults.rate(0.3).withTimeOuts().withSeed(3));
        proxy.inject(AwsService.S3, Faults.rate(0.3).withTimeOuts().withSeed(3));
        TripFiles files = upload(aws, "faulty-");

        String id = startRun(files);

        assertComplete(aws, id, files);
        assertThat(proxy.injected(AwsService.KINESIS)).isPositive();
        assertThat(proxy.injected(AwsService.S3)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"KINESIS,kinesis", "S3,s3"})
    void dependencyThatIsAwayIsNamedAndWaitedFor(AwsService dependency, String name, LocalBucketAndStreams aws) {
        TripFiles files = upload(aws, name + "-away-");
        String id = startRun(files);
        producer.client().await(id, run -> run.get("rowsRead").asInt() > 0);
        proxy.inject(dependency, Faults.away().withSeed(7));

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(health.waitingFor()).contains(name));
        // Longer than the longest call: whatever gives up, gives up now.
        await().during(CALL_TIMEOUT.plusSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> producer.client().run(id).get("state").asString().equals("RUNNING"));
        assertThat(health.isAlive()).isTrue();

        proxy.heal();

        assertComplete(aws, id, files);
        assertThat(health.waitingFor()).isEmpty();
    }

    private static TripFiles upload(LocalBucketAndStreams aws, String prefix) {
        TripFiles files = new TripFiles(prefix, 600, 25);
        aws.put("data/" + prefix + "start.csv", files.starts());
        aws.put("data/" + prefix + "end.csv", files.ends());
        return files;
    }

    /** At a pace, so that there are many calls and not one. A chunk is the rows of a tenth of a second. */
    private static String startRun(TripFiles files) {
        return producer.client()
                .start("{\"startKey\":\"data/%sstart.csv\",\"endKey\":\"data/%<send.csv\",\"eventsPerSecond\":300}"
                        .formatted(files.prefix()));
    }

    /** A call whose answer was lost may have put its records: so they may be there twice, and each is there once. */
    private static void assertComplete(LocalBucketAndStreams aws, String id, TripFiles files) {
        JsonNode run = producer.client().awaitEnd(id);
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("COMPLETED");
        assertThat(run.get("rowsRead").asInt()).isEqualTo(2 * files.trips());
        assertThat(run.get("published").asInt()).isEqualTo(2 * (files.trips() - files.badRows()));
        assertThat(run.get("quarantined").asInt()).isEqualTo(2 * files.badRows());
        for (String stream : List.of(LocalBucketAndStreams.STARTS, LocalBucketAndStreams.ENDS)) {
            List<String> keys = aws.records(stream).stream()
                    .map(Record::partitionKey)
                    .filter(key -> key.startsWith(files.prefix()))
                    .toList();
            assertThat(new HashSet<>(keys)).as(stream).hasSameElementsAs(files.goodIds());
        }
        List<String> quarantined = aws.objects("data/failed/" + id + "/").values().stream()
                .flatMap(String::lines)
                .map(JsonMapper.shared()::readTree)
                .map(line ->
                        line.get("file").asString() + ":" + line.get("line").asLong())
                .toList();
        assertThat(quarantined).doesNotHaveDuplicates().hasSize(2 * files.badRows());
    }
}
