package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.faults.AwsService;
import com.boltride.faults.FaultProxy;
import com.boltride.faults.Faults;
import com.boltride.faults.ServiceHealth;
import com.boltride.letter.Letter;
import com.boltride.letter.LetterArchive;
import com.boltride.letter.LetterCodec;
import com.boltride.letter.LetterQueue;
import com.boltride.local.LocalAwsOptions;
import com.boltride.store.TripStore;
import com.boltride.store.TripStoreOptions;
import com.boltride.testaws.TestAws;
import com.boltride.trip.Decoded;
import com.boltride.trip.EventKind;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.TripEventDecoder;
import com.boltride.trip.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The service with an AWS that fails, goes away, or is slow. Every letter ends in the table, and none dies of it. */
@Tag("faults")
class RedriveUnderFaultsIT {

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(3);
    private static final Set<String> DEAD = new HashSet<>();

    private static TestAws aws;
    private static FaultProxy proxy;
    private static DynamoDbClient dynamoDb;
    private static SqsClient sqs;
    private static LetterQueue retryQueue;
    private static TripStore store;
    private static ConfigurableApplicationContext service;
    private static ServiceHealth health;

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withServices(
                        com.boltride.local.AwsService.DYNAMODB,
                        com.boltride.local.AwsService.SQS,
                        com.boltride.local.AwsService.S3)
                .withRetryDelay(Duration.ZERO)
                // An answer that is lost on its way from SQS costs a receive.
                .withMaxReceiveCount(20));
        dynamoDb = DynamoDbClient.create();
        sqs = SqsClient.create();
        LetterCodec codec =
                new LetterCodec(new LetterArchive(S3Client.create(), aws.named("bolt-ride-kpis"), Letters.patience()));
        retryQueue = new LetterQueue(sqs, aws.named("nsp-bolt-ride-retry-queue"), codec, Letters.patience());
        store = new TripStore(
                DynamoDbAsyncClient.create(),
                aws.named("trips"),
                TripStoreOptions.DEFAULT,
                Clock.systemUTC(),
                Letters.patience());
        proxy = FaultProxy.inFrontOf(aws.environment());
        proxy.systemProperties().forEach(System::setProperty);
        service = new SpringApplicationBuilder(RedriveWorker.class)
                .run(
                        "--server.port=0",
                        "--bolt-ride.api.password=right",
                        "--bolt-ride.aws.attempt-timeout=2s",
                        "--bolt-ride.aws.call-timeout=" + CALL_TIMEOUT.toSeconds() + "s",
                        "--spring.cloud.aws.sqs.listener.poll-timeout=1s",
                        "--bolt-ride.retry.base-visibility=1s",
                        "--bolt-ride.retry.max-visibility=1s",
                        "--bolt-ride.retry.in-hand-visibility=3s");
        health = new ServiceHealth(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    static void stop() {
        service.close();
        proxy.close();
        aws.close();
    }

    @AfterEach
    void heal() {
        proxy.heal();
    }

    @Test
    void everyLetterIsAppliedOrDeadWhenThreeCallsInTenFail() throws InterruptedException {
        proxy.inject(AwsService.DYNAMODB, Faults.rate(0.3).withTimeOuts().withSeed(3));
        proxy.inject(AwsService.SQS, Faults.rate(0.3).withTimeOuts().withSeed(3));

        startTrips("faulty", 100);
        sendEnds("faulty", 100);
        for (String id : ids("wrong", 20)) {
            retryQueue.sendAll(List.of(
                    Letters.letter(EventKind.END, id, "{\"trip_id\":\"" + id + "\"}", RejectionReason.MISSING_FIELD)));
        }

        awaitCompleted("faulty", 100);
        eventually().untilAsserted(() -> assertThat(dead("wrong")).isEqualTo(ids("wrong", 20)));
        assertThat(dead("faulty")).isEmpty();
        assertThat(proxy.injected(AwsService.DYNAMODB)).isPositive();
        assertThat(proxy.injected(AwsService.SQS)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"SQS,sqs", "DYNAMODB,dynamodb"})
    void dependencyThatIsAwayIsNamedAndWaitedFor(AwsService dependency, String name) throws InterruptedException {
        startTrips(name, 30);
        proxy.inject(dependency, Faults.away().withSeed(7));

        sendEnds(name, 30);

        eventually().untilAsserted(() -> assertThat(health.waitingFor()).contains(name));
        // Longer than the longest call: whatever gives up, gives up now.
        await().during(CALL_TIMEOUT.plusSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(health::isAlive);

        proxy.heal();

        awaitCompleted(name, 30);
        eventually().untilAsserted(() -> assertThat(health.waitingFor()).isEmpty());
        assertThat(dead(name)).isEmpty();
    }

    @Test
    void slowTableHoldsTheServiceUpAndCostsItNeitherMemoryNorLetters() throws InterruptedException {
        startTrips("slow", 400);
        proxy.inject(AwsService.DYNAMODB, Faults.slow(Duration.ofSeconds(1)));

        sendEnds("slow", 400);

        eventually().until(() -> completed("slow").size() >= 60);
        // As many as there are letters in hand, if each is alone in its call.
        assertThat(proxy.mostAtOnce(AwsService.DYNAMODB)).isLessThanOrEqualTo(40);
        assertThat(health.isAlive()).isTrue();

        proxy.heal();

        awaitCompleted("slow", 400);
        assertThat(dead("slow")).isEmpty();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(250));
    }

    private static Set<String> ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).collect(Collectors.toSet());
    }

    private static void startTrips(String prefix, int count) throws InterruptedException {
        TripEventDecoder decoder = new TripEventDecoder(EventKind.START, ZoneOffset.UTC);
        List<PublishedEvent> starts = ids(prefix, count).stream()
                .map(id -> Letters.start(id, RejectionReason.NO_START).payload().bytes())
                .map(json -> new PublishedEvent(((Decoded.Valid) decoder.decodeJson(json)).event(), "1"))
                .toList();
        assertThat(store.apply(starts)).containsOnly(Verdict.APPLIED);
    }

    private static void sendEnds(String prefix, int count) throws InterruptedException {
        List<Letter> ends = ids(prefix, count).stream().map(Letters::end).toList();
        retryQueue.sendAll(ends);
    }

    private static void awaitCompleted(String prefix, int count) {
        eventually().untilAsserted(() -> assertThat(completed(prefix)).isEqualTo(ids(prefix, count)));
    }

    private static Set<String> completed(String prefix) {
        return dynamoDb.scanPaginator(scan -> scan.tableName(aws.named("trips")).consistentRead(true)).items().stream()
                .filter(item -> item.get("status").s().equals("COMPLETED"))
                .map(item -> item.get("trip_id").s())
                .filter(id -> id.startsWith(prefix + "-"))
                .collect(Collectors.toSet());
    }

    /** The trips of dead letters, each once: SQS may be sent a letter twice, when an answer of its is lost. */
    private static Set<String> dead(String prefix) {
        String url = sqs.getQueueUrl(get -> get.queueName(aws.named("nsp-bolt-ride-dlq")))
                .queueUrl();
        List<Message> some;
        do {
            some = sqs.receiveMessage(receive ->
                            receive.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(600))
                    .messages();
            some.forEach(message -> DEAD.add(message.body().replaceAll("(?s).*4966-END([a-z0-9-]+).*", "$1")));
        } while (!some.isEmpty());
        return DEAD.stream().filter(id -> id.startsWith(prefix + "-")).collect(Collectors.toSet());
    }
}
