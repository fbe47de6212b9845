package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.letter.Letter;
import com.boltride.letter.LetterArchive;
import com.boltride.letter.LetterCodec;
import com.boltride.letter.LetterQueue;
import com.boltride.local.AwsService;
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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The service against SQS, DynamoDB and S3 on this machine, with a retry queue that gives a message three receives. */
class RedriveWorkerIT {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};
    private static final Duration LONG = Duration.ofSeconds(60);

    private static TestAws aws;
    private static Gate dynamoDbGate;
    private static DynamoDbAsyncClient dynamoDbAsync;
    private static DynamoDbClient dynamoDb;
    private static SqsClient sqs;
    private static LetterQueue retryQueue;
    private static LetterQueue deadLetterQueue;
    private static TripStore store;
    private static ConfigurableApplicationContext service;
    private static RestTestClient operator;

    private final String trip = "trip-" + UUID.randomUUID();

    @BeforeAll
    static void startService() throws Exception {
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withServices(AwsService.DYNAMODB, AwsService.SQS, AwsService.S3)
                .withRetryDelay(Duration.ZERO)
                .withMaxReceiveCount(3));
        dynamoDb = DynamoDbClient.create();
        dynamoDbAsync = DynamoDbAsyncClient.create();
        sqs = SqsClient.create();
        LetterCodec codec =
                new LetterCodec(new LetterArchive(S3Client.create(), aws.named("bolt-ride-kpis"), Letters.patience()));
        retryQueue = new LetterQueue(sqs, aws.named("nsp-bolt-ride-retry-queue"), codec, Letters.patience());
        deadLetterQueue = new LetterQueue(sqs, aws.named("nsp-bolt-ride-dlq"), codec, Letters.patience());
        store = new TripStore(
                dynamoDbAsync, aws.named("trips"), TripStoreOptions.DEFAULT, Clock.systemUTC(), Letters.patience());
        dynamoDbGate = new Gate(aws.endpoint(AwsService.DYNAMODB));
        System.setProperty(
                AwsService.DYNAMODB.systemProperty(), dynamoDbGate.uri().toString());
        service = new SpringApplicationBuilder(RedriveWorker.class)
                .run(
                        "--server.port=0",
                        "--bolt-ride.api.password=right",
                        "--bolt-ride.retry.base-visibility=1s",
                        "--bolt-ride.retry.max-visibility=1s",
                        "--bolt-ride.retry.in-hand-visibility=3s");
        operator = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .defaultHeaders(headers -> headers.setBasicAuth("operator", "right"))
                .build();
    }

    @AfterAll
    static void stopService() throws Exception {
        service.close();
        dynamoDbGate.close();
        aws.close();
    }

    @AfterEach
    void emptyDeadLetterQueue() {
        String url = sqs.getQueueUrl(get -> get.queueName(aws.named("nsp-bolt-ride-dlq")))
                .queueUrl();
        sqs.purgeQueue(purge -> purge.queueUrl(url));
    }

    @Test
    void earlyEndIsAppliedOnceItsStartIsThere() throws Exception {
        double applied = applied();
        retryQueue.sendAll(List.of(Letters.end(trip)));
        apply(Letters.start(trip, RejectionReason.NO_START));

        await().atMost(LONG).until(() -> "COMPLETED".equals(tripStatus()));

        await().atMost(LONG).until(() -> applied() == applied + 1);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void endWithoutStartDiesAsACompleteLetterAndIsAppliedWhenRedrivenAfterItsStart() throws Exception {
        Letter letter = Letters.end(trip);
        retryQueue.sendAll(List.of(letter));
        await().atMost(LONG).until(() -> deadLetters().size() == 1);

        assertThat(deadLetters().get(0))
                .containsEntry("reason", "NO_START")
                .containsEntry("sequenceNumber", letter.origin().sequenceNumber())
                .containsEntry("payload", letter.payload().text().orElseThrow());

        apply(Letters.start(trip, RejectionReason.NO_START));
        Map<String, Object> redrive = redriveAndFollow(Map.of("reason", "NO_START"));

        assertThat(redrive).containsEntry("state", "COMPLETED").containsEntry("redriven", 1);
        await().atMost(LONG).until(() -> "COMPLETED".equals(tripStatus()));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void letterThatIsStillWrongComesBackWithItsHistoryAndDoesNotGoRound() throws Exception {
        Letter wrong = Letters.letter(EventKind.END, trip, "{\"trip_id\":\"t\"}", RejectionReason.MISSING_FIELD);
        deadLetterQueue.sendAll(List.of(wrong));

        assertThat(redriveAndFollow(Map.of())).containsEntry("redriven", 1);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(deadLetters())
                        .singleElement()
                        .satisfies(back -> assertThat(back)
                                .containsEntry("reason", "MISSING_FIELD")
                                .extractingByKey("history")
                                .asInstanceOf(InstanceOfAssertFactories.LIST)
                                .hasSize(1)));
    }

    @Test
    void redrivingTwiceIsHarmless() throws Exception {
        apply(Letters.start(trip, RejectionReason.NO_START));
        deadLetterQueue.sendAll(List.of(Letters.end(trip), Letters.end(trip)));

        String first = beginRedrive(Map.of());
        String second = beginRedrive(Map.of());

        assertThat(follow(first)).containsEntry("state", "COMPLETED");
        assertThat(follow(second)).containsEntry("state", "COMPLETED");
        await().atMost(LONG).until(() -> "COMPLETED".equals(tripStatus()));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void letterThatWasSentBackWhenItsWorkerWasKilledIsAppliedOnce() throws Exception {
        apply(Letters.start(trip, RejectionReason.NO_START));
        deadLetterQueue.sendAll(List.of(Letters.end(trip)));
        retryQueue.sendAll(List.of(Letters.end(trip).redriven(Instant.now())));
        await().atMost(LONG).until(() -> "COMPLETED".equals(tripStatus()));
        Map<String, AttributeValue> completed = tripItem();

        assertThat(redriveAndFollow(Map.of())).containsEntry("redriven", 1);

        await().atMost(LONG).until(() -> retryQueueIsEmpty());
        assertThat(tripItem()).isEqualTo(completed);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void recordThatWasMalformedIsAppliedOnceTheDecoderReadsIt() throws Exception {
        apply(Letters.start(trip, RejectionReason.NO_START));
        deadLetterQueue.sendAll(List.of(Letters.end(trip, RejectionReason.MALFORMED_JSON)));

        redriveAndFollow(Map.of("reason", "MALFORMED_JSON"));

        await().atMost(LONG).until(() -> "COMPLETED".equals(tripStatus()));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void conflictingEndIsAppliedAfterAPersonHasOpenedTheTripAgain() throws Exception {
        apply(Letters.start(trip, RejectionReason.NO_START));
        apply(Letters.end(trip));
        String payload = Letters.end(trip).payload().text().orElseThrow().replace("12.5", "99.5");
        Letter right = Letters.letter(EventKind.END, trip + "-right", payload, RejectionReason.CONFLICT);
        deadLetterQueue.sendAll(List.of(right));

        redriveAndFollow(Map.of());
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(deadLetters())
                        .singleElement()
                        .satisfies(back -> assertThat(back)
                                .containsEntry("reason", "CONFLICT")
                                .extractingByKey("history")
                                .asInstanceOf(InstanceOfAssertFactories.LIST)
                                .hasSize(1)));

        dynamoDb.updateItem(update -> update.tableName(aws.named("trips"))
                .key(Map.of("trip_id", AttributeValue.fromS(trip)))
                .updateExpression("SET #status = :open")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(":open", AttributeValue.fromS("IN_PROGRESS"))));
        redriveAndFollow(Map.of("reason", "CONFLICT"));

        await().atMost(LONG).until(() -> "COMPLETED".equals(tripStatus()));
        assertThat(tripItem()).containsEntry("fare_amount", AttributeValue.fromN("99.5"));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void startThatWasRefusedOnceIsAppliedWhenRedriven() throws Exception {
        deadLetterQueue.sendAll(List.of(Letters.start(trip, RejectionReason.UNSTORABLE)));

        redriveAndFollow(Map.of("reason", "UNSTORABLE"));

        await().atMost(LONG).until(() -> "IN_PROGRESS".equals(tripStatus()));
    }

    @Test
    void payloadTooLargeForAQueueIsShownAndRedriven() throws Exception {
        apply(Letters.start(trip, RejectionReason.NO_START));
        String payload = Letters.end(trip).payload().text().orElseThrow() + " ".repeat(300 * 1024);
        deadLetterQueue.sendAll(List.of(Letters.letter(EventKind.END, trip, payload, RejectionReason.NO_START)));

        assertThat(deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter).containsEntry("payload", payload));
        redriveAndFollow(Map.of());

        await().atMost(LONG).until(() -> "COMPLETED".equals(tripStatus()));
    }

    @Test
    void lookingTakesNothingOut() throws Exception {
        deadLetterQueue.sendAll(List.of(
                Letters.end(trip), Letters.end(trip + "-2", RejectionReason.CONFLICT), Letters.end(trip + "-3")));

        assertThat(deadLetters()).hasSize(3);
        assertThat(deadLetters()).hasSize(3);
        assertThat(look("/dead-letters?reason=CONFLICT")).hasSize(1);
        assertThat(look("/dead-letters?limit=2")).hasSize(2);
    }

    @Test
    void messageThatIsNoLetterEndsInTheDeadLetterQueueAsItIs() {
        String url = sqs.getQueueUrl(get -> get.queueName(aws.named("nsp-bolt-ride-retry-queue")))
                .queueUrl();
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("garbage"));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(deadLetters())
                        .singleElement()
                        .satisfies(message -> assertThat(message)
                                .containsEntry("payload", "garbage")
                                .doesNotContainKey("reason")));

        assertThat(redriveAndFollow(Map.of())).containsEntry("redriven", 0).containsEntry("failed", 1);
    }

    @Test
    void outageOfDynamoDbIsWaitedOutAndCostsNoReceive() throws Exception {
        apply(Letters.start(trip, RejectionReason.NO_START));
        dynamoDbGate.shut();
        try {
            retryQueue.sendAll(List.of(Letters.end(trip)));
            await().atMost(LONG).untilAsserted(() -> assertThat(health("")).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));

            // Four times as long as a message stays hidden that nobody keeps: then it would be in the dead-letter
            // queue.
            await().during(Duration.ofSeconds(12))
                    .atMost(LONG)
                    .until(() -> deadLetters().isEmpty());

            assertThat(health("/liveness")).isEqualTo(HttpStatus.OK);
            assertThat(health("/readiness")).isEqualTo(HttpStatus.OK);
        } finally {
            dynamoDbGate.open();
        }
        await().atMost(LONG).until(() -> "COMPLETED".equals(tripStatus()));
        await().atMost(LONG).untilAsserted(() -> assertThat(health("")).isEqualTo(HttpStatus.OK));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void requestThatMakesNoSenseIsAProblemThatNamesTheField() {
        operator.get().uri("/dead-letters?limit=0").exchange().expectStatus().isBadRequest();
        operator.get()
                .uri("/dead-letters?reason=BAD_LUCK")
                .exchange()
                .expectStatus()
                .isBadRequest();
        operator.get()
                .uri("/dead-letters/redrives/none")
                .exchange()
                .expectStatus()
                .isNotFound();
        Map<String, Object> problem = operator.post()
                .uri("/dead-letters/redrive")
                .body(Map.of("reason", "BAD_LUCK"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody();
        assertThat(problem).containsEntry("field", "reason");
    }

    @Test
    void nobodyMayLookOrRedrive() {
        RestTestClient nobody =
                operator.mutate().defaultHeaders(headers -> headers.clear()).build();

        nobody.get().uri("/dead-letters").exchange().expectStatus().isUnauthorized();
        nobody.get().uri("/dead-letters/redrives").exchange().expectStatus().isUnauthorized();
        nobody.post().uri("/dead-letters/redrive").exchange().expectStatus().isUnauthorized();
    }

    private static void apply(Letter letter) throws InterruptedException {
        TripEventDecoder decoder = new TripEventDecoder(letter.origin().kind(), ZoneOffset.UTC);
        Decoded.Valid event =
                (Decoded.Valid) decoder.decodeJson(letter.payload().bytes());
        assertThat(store.apply(List.of(
                        new PublishedEvent(event.event(), letter.origin().sequenceNumber()))))
                .containsExactly(Verdict.APPLIED);
    }

    private String tripStatus() {
        AttributeValue status = tripItem().get("status");
        return status == null ? "absent" : status.s();
    }

    private Map<String, AttributeValue> tripItem() {
        return dynamoDb.getItem(get -> get.tableName(aws.named("trips"))
                        .key(Map.of("trip_id", AttributeValue.fromS(trip)))
                        .consistentRead(true))
                .item();
    }

    private static boolean retryQueueIsEmpty() {
        String url = sqs.getQueueUrl(get -> get.queueName(aws.named("nsp-bolt-ride-retry-queue")))
                .queueUrl();
        return sqs
                .getQueueAttributes(get -> get.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .allMatch("0"::equals);
    }

    private static List<Map<String, Object>> deadLetters() {
        return look("/dead-letters");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> look(String uri) {
        return (List<Map<String, Object>>) get(uri).get("letters");
    }

    private static Map<String, Object> get(String uri) {
        return Objects.requireNonNull(operator.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    private static HttpStatus health(String group) {
        return HttpStatus.valueOf(operator.get()
                .uri("/actuator/health" + group)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value());
    }

    private static double applied() {
        String name =
                "/actuator/metrics/bolt.ride.events?tag=outcome:applied&tag=stream:" + aws.named("trip-end-events");
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> measurements =
                (List<Map<String, Object>>) get(name).get("measurements");
        return (Double) measurements.get(0).get("value");
    }

    private static Map<String, Object> redriveAndFollow(Map<String, String> request) {
        return follow(beginRedrive(request));
    }

    private static String beginRedrive(Map<String, String> request) {
        URI location = operator.post()
                .uri("/dead-letters/redrive")
                .body(request)
                .exchange()
                .expectStatus()
                .isAccepted()
                .returnResult(String.class)
                .getResponseHeaders()
                .getLocation();
        return Objects.requireNonNull(location).toString();
    }

    private static Map<String, Object> follow(String location) {
        await().atMost(LONG).until(() -> !"RUNNING".equals(get(location).get("state")));
        return get(location);
    }
}
