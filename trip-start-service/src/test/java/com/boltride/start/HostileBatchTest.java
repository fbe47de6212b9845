package com.boltride.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.letter.Payload;
import com.boltride.stream.ConsumerProperties;
import com.boltride.stream.Sequenced;
import com.boltride.stream.ShardHandler;
import com.boltride.stream.StreamConsumerAutoConfiguration;
import com.boltride.stream.StreamRecord;
import com.boltride.stream.TripApplier;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hundred thousand hostile records through the service's own handler, in batches as the stream gives them. Table, queue
 * and bucket stand in memory, because what is tried is what this service does with garbage; the same over real streams is
 * in {@link HostileStreamIT}. The build gives this process a heap of 256 MB.
 */
class HostileBatchTest {

    private static final int RECORDS = 100_000;
    private static final int BATCH = 500;
    private static final long SEED = 20240525;

    private final JsonMapper json = JsonMapper.shared();
    private final List<String> applied = new ArrayList<>();
    private final InMemoryArchive archive = new InMemoryArchive();
    private final InMemoryQueue queue = new InMemoryQueue(this::checkLetter);
    private long nextExpected = 1;

    @BeforeAll
    static void setRegion() {
        System.setProperty("aws.region", "us-east-1");
    }

    @AfterAll
    static void clearRegion() {
        System.clearProperty("aws.region");
    }

    @Test
    void everyHostileRecordBecomesALetterAndEveryGoodOneATrip() throws Exception {
        try (ConfigurableApplicationContext service = service()) {
            ShardHandler<StreamRecord> handler = handler(service);
            HostileRecords records = new HostileRecords(SEED);
            for (int first = 1; first <= RECORDS; first += BATCH) {
                List<Sequenced<StreamRecord>> batch = IntStream.range(first, first + BATCH)
                        .mapToObj(number -> new Sequenced<>(
                                Integer.toString(number), new StreamRecord(new Payload(records.next()), Instant.EPOCH)))
                        .toList();

                assertThat(handler.handle(batch)).isEqualTo(Integer.toString(first + BATCH - 1));
            }
        }

        assertThat(applied)
                .isEqualTo(IntStream.range(0, HostileRecords.goodAmong(RECORDS))
                        .mapToObj(HostileRecords::goodId)
                        .toList());
        assertThat(queue.count("nsp-bolt-ride-dlq")).isEqualTo(RECORDS - applied.size());
        assertThat(queue.count("nsp-bolt-ride-retry-queue")).isZero();
        assertThat(archive.sizes)
                .isNotEmpty()
                .allSatisfy((key, size) -> assertThat(key)
                        .matches("data/failed/letters/trip-start-events/shardId-000000000000/[0-9]+"
                                + "|quality/date=[0-9-]+/hour=[0-9]+/trip-start-service-[0-9a-f-]+\\.json"));
    }

    private void checkLetter(String message) {
        JsonNode letter = json.readTree(message);
        long sequenceNumber = Long.parseLong(letter.path("sequence_number").stringValue());
        boolean complete = sequenceNumber >= nextExpected
                && letter.path("stream").stringValue().equals("trip-start-events")
                && letter.path("shard").stringValue().equals("shardId-000000000000")
                && letter.path("arrival_time").stringValue().equals("1970-01-01T00:00:00Z")
                && letter.path("message").stringValue().chars().noneMatch(Character::isISOControl)
                && letter.path("message").stringValue().length() <= 2_000
                && (letter.has("payload") || letter.has("payload_base64") || letter.has("payload_location"));
        assertThat(complete).as(message).isTrue();
        assertThat(RejectionReason.valueOf(letter.path("reason").stringValue()))
                .isNotIn(RejectionReason.CONFLICT, RejectionReason.NO_START, RejectionReason.UNSTORABLE);
        nextExpected = sequenceNumber + 1;
    }

    private List<Verdict> apply(List<PublishedEvent> events) {
        events.forEach(event -> applied.add(event.event().tripId()));
        return events.stream().map(event -> Verdict.APPLIED).toList();
    }

    @SuppressWarnings("unchecked")
    private static ShardHandler<StreamRecord> handler(ConfigurableApplicationContext service) {
        return service.getBean(ShardHandler.Factory.class).forShard("shardId-000000000000");
    }

    /** The service without what reads the stream. */
    private ConfigurableApplicationContext service() {
        return new SpringApplicationBuilder(TripStartService.class, ConsumerSettings.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    standIn((GenericApplicationContext) context, SqsClient.class, queue);
                    standIn((GenericApplicationContext) context, S3Client.class, archive);
                    standIn((GenericApplicationContext) context, TripApplier.class, this::apply);
                })
                .run(
                        "--spring.autoconfigure.exclude=" + StreamConsumerAutoConfiguration.class.getName(),
                        "--logging.structured.format.console=",
                        "--logging.level.com.boltride.stream=warn");
    }

    /** Which the left-out part would have read. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ConsumerProperties.class)
    static class ConsumerSettings {}

    private static <T> void standIn(GenericApplicationContext context, Class<T> type, T instance) {
        context.registerBean(
                "standIn" + type.getSimpleName(), type, () -> instance, definition -> definition.setPrimary(true));
    }
}
