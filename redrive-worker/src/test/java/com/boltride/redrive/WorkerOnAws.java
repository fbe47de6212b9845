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
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.TripEventDecoder;
import com.boltride.trip.Verdict;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/**
 * A redrive-worker that runs, with a gate between it and DynamoDB and a retry queue that gives a message three receives; and
 * what a test does around it.
 */
final class WorkerOnAws implements AutoCloseable {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};
    static final Duration LONG = Duration.ofSeconds(60);

    final TestAws aws = TestAws.start(LocalAwsOptions.defaults()
            .withServices(AwsService.DYNAMODB, AwsService.SQS, AwsService.S3)
            .withRetryDelay(Duration.ZERO)
            .withMaxReceiveCount(3));
    final DynamoDbClient dynamoDb = DynamoDbClient.create();
    final SqsClient sqs = SqsClient.create();
    final LetterQueue retryQueue = queue("nsp-bolt-ride-retry-queue");
    final LetterQueue deadLetterQueue = queue("nsp-bolt-ride-dlq");
    final Gate dynamoDbGate = new Gate(aws.endpoint(AwsService.DYNAMODB));
    private final RestTestClient operator;

    private final TripStore store = new TripStore(
            DynamoDbAsyncClient.create(),
            aws.named("trips"),
            TripStoreOptions.DEFAULT,
            Clock.systemUTC(),
            Letters.patience());
    private final ConfigurableApplicationContext service;

    WorkerOnAws() throws IOException {
        System.setProperty(
                AwsService.DYNAMODB.systemProperty(), dynamoDbGate.uri().toString());
        service = new SpringApplicationBuilder(RedriveWorker.class)
                .run(
                        "--server.port=0",
                        "--bolt-ride.api.password=right",
                        "--bolt-ride.retry.base-visibility=1s",
                        "--bolt-ride.retry.max-visibility=1s",
                        "--bolt-ride.retry.in-hand-visibility=3s",
                        "--bolt-ride.dead-letters.peek-interval=2s");
        operator = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .defaultHeaders(headers -> headers.setBasicAuth("operator", "right"))
                .build();
    }

    @Override
    public void close() throws IOException {
        service.close();
        dynamoDbGate.close();
        aws.close();
    }

    void emptyDeadLetterQueue() {
        String url = sqs.getQueueUrl(get -> get.queueName(aws.named("nsp-bolt-ride-dlq")))
                .queueUrl();
        sqs.purgeQueue(purge -> purge.queueUrl(url));
    }

    void apply(Letter letter) throws InterruptedException {
        TripEventDecoder decoder = new TripEventDecoder(letter.origin().kind(), ZoneOffset.UTC);
        Decoded.Valid event =
                (Decoded.Valid) decoder.decodeJson(letter.payload().bytes());
        assertThat(store.apply(List.of(
                        new PublishedEvent(event.event(), letter.origin().sequenceNumber()))))
                .containsExactly(Verdict.APPLIED);
    }

    String tripStatus(String trip) {
        AttributeValue status = tripItem(trip).get("status");
        return status == null ? "absent" : status.s();
    }

    Map<String, AttributeValue> tripItem(String trip) {
        return dynamoDb.getItem(get -> get.tableName(aws.named("trips"))
                        .key(Map.of("trip_id", AttributeValue.fromS(trip)))
                        .consistentRead(true))
                .item();
    }

    boolean retryQueueIsEmpty() {
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

    List<Map<String, Object>> deadLetters() {
        return look("/dead-letters");
    }

    /** When the oldest letter was sent that was seen in the queue of this name; null if none was. */
    @SuppressWarnings("unchecked")
    @Nullable
    Object oldestSentAt(String queue) {
        return ((List<Map<String, Object>>) get("/queues").get("queues"))
                .stream()
                        .filter(view -> view.get("queue").equals(aws.named(queue)))
                        .findFirst()
                        .orElseThrow()
                        .get("oldestSentAt");
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> look(String uri) {
        return (List<Map<String, Object>>) get(uri).get("letters");
    }

    Map<String, Object> get(String uri) {
        return Objects.requireNonNull(operator.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    HttpStatus health(String group) {
        return HttpStatus.valueOf(operator.get()
                .uri("/actuator/health" + group)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value());
    }

    double applied() {
        String name =
                "/actuator/metrics/bolt.ride.events?tag=outcome:applied&tag=stream:" + aws.named("trip-end-events");
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> measurements =
                (List<Map<String, Object>>) get(name).get("measurements");
        return (Double) measurements.get(0).get("value");
    }

    Map<String, Object> redriveAndFollow(Map<String, String> request) {
        return follow(beginRedrive(request));
    }

    String beginRedrive(Map<String, String> request) {
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

    Map<String, Object> follow(String location) {
        await().atMost(LONG).until(() -> !"RUNNING".equals(get(location).get("state")));
        return get(location);
    }

    private LetterQueue queue(String name) {
        LetterArchive archive = new LetterArchive(S3Client.create(), aws.named("bolt-ride-kpis"), Letters.patience());
        return new LetterQueue(sqs, aws.named(name), new LetterCodec(archive), Letters.patience());
    }
}
