package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Topic;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

@Tag("local-aws")
class SqsAndSnsIT {

    private static final int LARGEST_MESSAGE = 256 * 1024;
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private static LocalAws aws;
    private static Clients clients;
    private static SqsClient sqs;
    private static String retryQueue;
    private static String deadLetterQueue;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(LocalAwsOptions.defaults()
                .withServices(AwsService.SQS, AwsService.SNS)
                .withRetryDelay(Duration.ofSeconds(1))
                .withMaxReceiveCount(2));
        clients = new Clients(aws::endpoint, AwsIdentity.LOCAL);
        sqs = clients.sqs();
        retryQueue = queueUrl("nsp-bolt-ride-retry-queue");
        deadLetterQueue = queueUrl("nsp-bolt-ride-dlq");
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    @BeforeEach
    void emptyQueues() {
        sqs.purgeQueue(request -> request.queueUrl(retryQueue));
        sqs.purgeQueue(request -> request.queueUrl(deadLetterQueue));
    }

    @Test
    void queuesHaveTheDelayTimeoutAndRetentionOfTheDesign() {
        assertThat(attributes(retryQueue))
                .containsEntry(QueueAttributeName.DELAY_SECONDS, "1")
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "30");
        assertThat(attributes(deadLetterQueue)).containsEntry(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600");
    }

    @Test
    void messageIsDelayedByItsQueueAndByItself() {
        sqs.sendMessage(request -> request.queueUrl(retryQueue).messageBody("by its queue"));
        sqs.sendMessage(request ->
                request.queueUrl(deadLetterQueue).messageBody("by itself").delaySeconds(1));

        assertThat(List.of(
                        receive(retryQueue, 20).get(0),
                        receive(deadLetterQueue, 20).get(0)))
                .allSatisfy(message -> assertThat(timeToFirstReceive(message)).isGreaterThanOrEqualTo(ONE_SECOND));
    }

    @Test
    void countsTellVisibleHiddenAndDelayedMessagesApart() {
        sendNow("one");
        sendNow("two");
        assertThat(receive(deadLetterQueue, 1, 1)).hasSize(1);
        sqs.sendMessage(request ->
                request.queueUrl(deadLetterQueue).messageBody("three").delaySeconds(900));

        assertThat(attributes(deadLetterQueue))
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "1")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "1")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "1");
    }

    @Test
    void countsFollowTheClockWithoutAReceive() {
        sqs.sendMessage(
                request -> request.queueUrl(deadLetterQueue).messageBody("soon").delaySeconds(1));

        await().untilAsserted(() -> assertThat(attributes(deadLetterQueue))
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "1")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "0"));
    }

    @Test
    void messageComesBackWhenItsVisibilityEndsAndCountsItsReceives() {
        sendNow("again");
        Message first = receive(deadLetterQueue, 1).get(0);
        Instant hidden = Instant.now();

        sqs.changeMessageVisibility(request -> request.queueUrl(deadLetterQueue)
                .receiptHandle(first.receiptHandle())
                .visibilityTimeout(1));
        Message second = receive(deadLetterQueue, 20).get(0);

        assertThat(Duration.between(hidden, Instant.now())).isGreaterThanOrEqualTo(ONE_SECOND);
        assertThat(first.attributes()).containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
        assertThat(second.attributes()).containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
    }

    @Test
    void deletedMessageStaysAway() {
        sendNow("done");
        Message message = receive(deadLetterQueue, 1).get(0);

        sqs.deleteMessage(request -> request.queueUrl(deadLetterQueue).receiptHandle(message.receiptHandle()));

        assertThat(attributes(deadLetterQueue))
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0");
    }

    @Test
    void exhaustedMessageMovesToTheDeadLetterQueueWithItsAttributes() {
        sqs.sendMessage(request -> request.queueUrl(retryQueue)
                .messageBody("early end")
                .messageAttributes(Map.of("reason", text("EARLY_END"))));

        for (int receive = 1; receive <= 2; receive++) {
            Message message = receive(retryQueue, 5).get(0);
            sqs.changeMessageVisibility(request -> request.queueUrl(retryQueue)
                    .receiptHandle(message.receiptHandle())
                    .visibilityTimeout(0));
        }

        assertThat(receive(retryQueue, 0)).isEmpty();
        assertThat(receive(deadLetterQueue, 5)).singleElement().satisfies(dead -> {
            assertThat(dead.body()).isEqualTo("early end");
            assertThat(dead.messageAttributes()).containsEntry("reason", text("EARLY_END"));
        });
    }

    @Test
    void longPollEndsWhenAMessageArrives() {
        Thread sender = new Thread(() -> sendNow("worth waiting for"));

        sender.start();

        assertThat(receive(deadLetterQueue, 20)).extracting(Message::body).containsExactly("worth waiting for");
    }

    @Test
    void largestMessageAndWholeBatchesPass() {
        String largest = "x".repeat(LARGEST_MESSAGE);
        sendNow(largest);
        List<SendMessageBatchRequestEntry> batch = IntStream.range(0, 10)
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id("m" + i)
                        .messageBody("message " + i)
                        .messageAttributes(Map.of("number", text(Integer.toString(i))))
                        .build())
                .toList();

        var response = sqs.sendMessageBatch(
                request -> request.queueUrl(deadLetterQueue).entries(batch));

        assertThat(response.successful()).hasSize(10);
        assertThat(receive(deadLetterQueue, 1, 1)).extracting(Message::body).containsExactly(largest);
        assertThat(receive(deadLetterQueue, 1))
                .hasSize(10)
                .allSatisfy(message -> assertThat(message.messageAttributes()).containsKey("number"));
    }

    @Test
    void publishedStatusReachesASubscribedQueue() {
        SnsClient sns = clients.sns();
        List<String> topics =
                sns.listTopics().topics().stream().map(Topic::topicArn).toList();
        assertThat(topics)
                .containsExactlyInAnyOrder(
                        "arn:aws:sns:us-east-1:000000000000:emr-job-status-notifications",
                        "arn:aws:sns:us-east-1:000000000000:bolt-ride-alarms");
        String topic = topics.get(0);
        sns.subscribe(request -> request.topicArn(topic)
                .protocol("sqs")
                .endpoint(attributes(deadLetterQueue).get(QueueAttributeName.QUEUE_ARN))
                .attributes(Map.of("RawMessageDelivery", "true")));

        sns.publish(request -> request.topicArn(topic).message("SUCCESS"));

        assertThat(receive(deadLetterQueue, 5)).extracting(Message::body).containsExactly("SUCCESS");
    }

    private static void sendNow(String body) {
        sqs.sendMessage(request -> request.queueUrl(deadLetterQueue).messageBody(body));
    }

    private static List<Message> receive(String queue, int waitSeconds) {
        return receive(queue, waitSeconds, 10);
    }

    private static List<Message> receive(String queue, int waitSeconds, int most) {
        return sqs.receiveMessage(request -> request.queueUrl(queue)
                        .maxNumberOfMessages(most)
                        .waitTimeSeconds(waitSeconds)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private static Duration timeToFirstReceive(Message message) {
        Map<MessageSystemAttributeName, String> attributes = message.attributes();
        return Duration.ofMillis(
                Long.parseLong(attributes.get(MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP))
                        - Long.parseLong(attributes.get(MessageSystemAttributeName.SENT_TIMESTAMP)));
    }

    private static Map<QueueAttributeName, String> attributes(String queue) {
        return sqs.getQueueAttributes(request -> request.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    private static String queueUrl(String name) {
        return sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
