package com.boltride.local;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Creates the retry queue and, behind it, the dead-letter queue. */
final class Queues {

    /** The longest that SQS keeps a message. */
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(14);

    private final SqsClient sqs;
    private final ResourceNames names;

    Queues(SqsClient sqs, ResourceNames names) {
        this.sqs = sqs;
        this.names = names;
    }

    void create(Duration retryDelay, Duration retryVisibilityTimeout, int maxReceiveCount) {
        String deadLetters = create(
                names.deadLetterQueue(),
                Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, seconds(DEAD_LETTER_RETENTION)));
        String deadLetterArn = sqs.getQueueAttributes(
                        request -> request.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        create(
                names.retryQueue(),
                Map.of(
                        QueueAttributeName.DELAY_SECONDS,
                        seconds(retryDelay),
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        seconds(retryVisibilityTimeout),
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                                .formatted(deadLetterArn, maxReceiveCount)));
    }

    private String create(String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(request -> request.queueName(name).attributes(attributes))
                .queueUrl();
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
