package com.boltride.redrive;

import static com.boltride.redrive.WorkerOnAws.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.letter.Letter;
import com.boltride.trip.EventKind;
import com.boltride.trip.RejectionReason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The service against SQS, DynamoDB and S3 on this machine, with a retry queue that gives a message three receives. */
class RedriveWorkerIT {

    private static WorkerOnAws worker;

    private final String trip = "trip-" + UUID.randomUUID();

    @BeforeAll
    static void start() throws IOException {
        worker = new WorkerOnAws();
    }

    @AfterAll
    static void stop() throws IOException {
        worker.close();
    }

    @AfterEach
    void emptyDeadLetterQueue() {
        worker.emptyDeadLetterQueue();
    }

    @Test
    void earlyEndIsAppliedOnceItsStartIsThere() throws Exception {
        double applied = worker.applied();
        worker.retryQueue.sendAll(List.of(Letters.end(trip)));
        worker.apply(Letters.start(trip, RejectionReason.NO_START));

        await().atMost(LONG).until(() -> "COMPLETED".equals(worker.tripStatus(trip)));

        await().atMost(LONG).until(() -> worker.applied() == applied + 1);
        assertThat(worker.deadLetters()).isEmpty();
    }

    @Test
    void endWithoutStartDiesAsACompleteLetterAndIsAppliedWhenRedrivenAfterItsStart() throws Exception {
        Letter letter = Letters.end(trip);
        worker.retryQueue.sendAll(List.of(letter));
        await().atMost(LONG).until(() -> worker.deadLetters().size() == 1);

        assertThat(worker.deadLetters().get(0))
                .containsEntry("reason", "NO_START")
                .containsEntry("sequenceNumber", letter.origin().sequenceNumber())
                .containsEntry("payload", letter.payload().text().orElseThrow());

        worker.apply(Letters.start(trip, RejectionReason.NO_START));
        Map<String, Object> redrive = worker.redriveAndFollow(Map.of("reason", "NO_START"));

        assertThat(redrive).containsEntry("state", "COMPLETED").containsEntry("redriven", 1);
        await().atMost(LONG).until(() -> "COMPLETED".equals(worker.tripStatus(trip)));
        assertThat(worker.deadLetters()).isEmpty();
    }

    @Test
    void ageOfWhatWaitsIsKnownWhereverItWaits() throws Exception {
        // A letter does not wait for long here: there is another until one has been seen.
        await().atMost(LONG).until(() -> {
            worker.retryQueue.sendAll(List.of(Letters.end(trip)));
            return worker.oldestSentAt("nsp-bolt-ride-retry-queue") != null;
        });
        await().atMost(LONG).until(() -> worker.oldestSentAt("nsp-bolt-ride-dlq") != null);
        await().atMost(LONG).until(() -> worker.oldestSentAt("nsp-bolt-ride-retry-queue") == null);
    }

    @Test
    void letterThatIsStillWrongComesBackWithItsHistoryAndDoesNotGoRound() throws Exception {
        Letter wrong = Letters.letter(EventKind.END, trip, "{\"trip_id\":\"t\"}", RejectionReason.MISSING_FIELD);
        worker.deadLetterQueue.sendAll(List.of(wrong));

        assertThat(worker.redriveAndFollow(Map.of())).containsEntry("redriven", 1);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(worker.deadLetters())
                        .singleElement()
                        .satisfies(back -> assertThat(back)
                                .containsEntry("reason", "MISSING_FIELD")
                                .extractingByKey("history")
                                .asInstanceOf(InstanceOfAssertFactories.LIST)
                                .hasSize(1)));
    }

    @Test
    void redrivingTwiceIsHarmless() throws Exception {
        worker.apply(Letters.start(trip, RejectionReason.NO_START));
        worker.deadLetterQueue.sendAll(List.of(Letters.end(trip), Letters.end(trip)));

        String first = worker.beginRedrive(Map.of());
        String second = worker.beginRedrive(Map.of());

        assertThat(worker.follow(first)).containsEntry("state", "COMPLETED");
        assertThat(worker.follow(second)).containsEntry("state", "COMPLETED");
        await().atMost(LONG).until(() -> "COMPLETED".equals(worker.tripStatus(trip)));
        assertThat(worker.deadLetters()).isEmpty();
    }

    @Test
    void letterThatWasSentBackWhenItsWorkerWasKilledIsAppliedOnce() throws Exception {
        worker.apply(Letters.start(trip, RejectionReason.NO_START));
        worker.deadLetterQueue.sendAll(List.of(Letters.end(trip)));
        worker.retryQueue.sendAll(List.of(Letters.end(trip).redriven(Instant.now())));
        await().atMost(LONG).until(() -> "COMPLETED".equals(worker.tripStatus(trip)));
        Map<String, AttributeValue> completed = worker.tripItem(trip);

        assertThat(worker.redriveAndFollow(Map.of())).containsEntry("redriven", 1);

        await().atMost(LONG).until(worker::retryQueueIsEmpty);
        assertThat(worker.tripItem(trip)).isEqualTo(completed);
        assertThat(worker.deadLetters()).isEmpty();
    }

    @Test
    void recordThatWasMalformedIsAppliedOnceTheDecoderReadsIt() throws Exception {
        worker.apply(Letters.start(trip, RejectionReason.NO_START));
        worker.deadLetterQueue.sendAll(List.of(Letters.end(trip, RejectionReason.MALFORMED_JSON)));

        worker.redriveAndFollow(Map.of("reason", "MALFORMED_JSON"));

        await().atMost(LONG).until(() -> "COMPLETED".equals(worker.tripStatus(trip)));
        assertThat(worker.deadLetters()).isEmpty();
    }

    @Test
    void conflictingEndIsAppliedAfterAPersonHasOpenedTheTripAgain() throws Exception {
        worker.apply(Letters.start(trip, RejectionReason.NO_START));
        worker.apply(Letters.end(trip));
        String payload = Letters.end(trip).payload().text().orElseThrow().replace("12.5", "99.5");
        Letter right = Letters.letter(EventKind.END, trip + "-right", payload, RejectionReason.CONFLICT);
        worker.deadLetterQueue.sendAll(List.of(right));

        worker.redriveAndFollow(Map.of());
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(worker.deadLetters())
                        .singleElement()
                        .satisfies(back -> assertThat(back)
                                .containsEntry("reason", "CONFLICT")
                                .extractingByKey("history")
                                .asInstanceOf(InstanceOfAssertFactories.LIST)
                                .hasSize(1)));

        worker.dynamoDb.updateItem(update -> update.tableName(worker.aws.named("trips"))
                .key(Map.of("trip_id", AttributeValue.fromS(trip)))
                .updateExpression("SET #status = :open")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(":open", AttributeValue.fromS("IN_PROGRESS"))));
        worker.redriveAndFollow(Map.of("reason", "CONFLICT"));

        await().atMost(LONG).until(() -> "COMPLETED".equals(worker.tripStatus(trip)));
        assertThat(worker.tripItem(trip)).containsEntry("fare_amount", AttributeValue.fromN("99.5"));
        assertThat(worker.deadLetters()).isEmpty();
    }

    @Test
    void startThatWasRefusedOnceIsAppliedWhenRedriven() throws Exception {
        worker.deadLetterQueue.sendAll(List.of(Letters.start(trip, RejectionReason.UNSTORABLE)));

        worker.redriveAndFollow(Map.of("reason", "UNSTORABLE"));

        await().atMost(LONG).until(() -> "IN_PROGRESS".equals(worker.tripStatus(trip)));
    }

    @Test
    void payloadTooLargeForAQueueIsShownAndRedriven() throws Exception {
        worker.apply(Letters.start(trip, RejectionReason.NO_START));
        String payload = Letters.end(trip).payload().text().orElseThrow() + " ".repeat(300 * 1024);
        worker.deadLetterQueue.sendAll(List.of(Letters.letter(EventKind.END, trip, payload, RejectionReason.NO_START)));

        assertThat(worker.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter).containsEntry("payload", payload));
        worker.redriveAndFollow(Map.of());

        await().atMost(LONG).until(() -> "COMPLETED".equals(worker.tripStatus(trip)));
    }

    @Test
    void lookingTakesNothingOut() throws Exception {
        worker.deadLetterQueue.sendAll(List.of(
                Letters.end(trip), Letters.end(trip + "-2", RejectionReason.CONFLICT), Letters.end(trip + "-3")));

        assertThat(worker.deadLetters()).hasSize(3);
        assertThat(worker.deadLetters()).hasSize(3);
        assertThat(worker.look("/dead-letters?reason=CONFLICT")).hasSize(1);
        assertThat(worker.look("/dead-letters?limit=2")).hasSize(2);
    }

    @Test
    void messageThatIsNoLetterEndsInTheDeadLetterQueueAsItIs() {
        String url = worker.sqs
                .getQueueUrl(get -> get.queueName(worker.aws.named("nsp-bolt-ride-retry-queue")))
                .queueUrl();
        worker.sqs.sendMessage(send -> send.queueUrl(url).messageBody("garbage"));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(worker.deadLetters())
                        .singleElement()
                        .satisfies(message -> assertThat(message)
                                .containsEntry("payload", "garbage")
                                .doesNotContainKey("reason")));

        assertThat(worker.redriveAndFollow(Map.of()))
                .containsEntry("redriven", 0)
                .containsEntry("failed", 1);
    }

    @Test
    void outageOfDynamoDbIsWaitedOutAndCostsNoReceive() throws Exception {
        worker.apply(Letters.start(trip, RejectionReason.NO_START));
        worker.dynamoDbGate.shut();
        try {
            worker.retryQueue.sendAll(List.of(Letters.end(trip)));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(worker.health("")).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));

            // Four times as long as a message stays hidden that nobody keeps: then it would be in the dead-letter
            // queue.
            await().during(Duration.ofSeconds(12))
                    .atMost(LONG)
                    .until(() -> worker.deadLetters().isEmpty());

            assertThat(worker.health("/liveness")).isEqualTo(HttpStatus.OK);
            assertThat(worker.health("/readiness")).isEqualTo(HttpStatus.OK);
        } finally {
            worker.dynamoDbGate.open();
        }
        await().atMost(LONG).until(() -> "COMPLETED".equals(worker.tripStatus(trip)));
        await().atMost(LONG).untilAsserted(() -> assertThat(worker.health("")).isEqualTo(HttpStatus.OK));
        assertThat(worker.deadLetters()).isEmpty();
    }
}
