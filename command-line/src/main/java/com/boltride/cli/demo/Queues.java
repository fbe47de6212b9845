package com.boltride.cli.demo;

import com.boltride.cli.pipeline.Names;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How many messages are in the queues. Exact with the local AWS, which counts what AWS estimates. */
final class Queues {

    private static final QueueAttributeName[] COUNTS = {
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE
    };

    private final SqsClient sqs;
    private final String retryQueue;
    private final String deadLetterQueue;

    Queues(SqsClient sqs) {
        this.sqs = sqs;
        this.retryQueue = url(Names.RETRY_QUEUE);
        this.deadLetterQueue = url(Names.DEAD_LETTER_QUEUE);
    }

    /** Early ends that are still to be tried again. */
    long waiting() {
        return messages(retryQueue);
    }

    long deadLetters() {
        return messages(deadLetterQueue);
    }

    private long messages(String queueUrl) {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(
                        request -> request.queueUrl(queueUrl).attributeNames(COUNTS))
                .attributes();
        return counts.values().stream().mapToLong(Long::parseLong).sum();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
