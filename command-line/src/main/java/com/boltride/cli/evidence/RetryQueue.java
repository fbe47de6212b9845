package com.boltride.cli.evidence;

import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Names;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue of the early ends. */
final class RetryQueue {

    private static final QueueAttributeName[] COUNTS = {
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE
    };

    private final SqsClient sqs;
    private final String url;

    RetryQueue(AwsClients aws) {
        this.sqs = aws.sqs();
        this.url = sqs.getQueueUrl(request -> request.queueName(aws.named(Names.RETRY_QUEUE)))
                .queueUrl();
    }

    /** Letters that are still to be tried again. Exact with the local AWS, which counts what AWS estimates. */
    long waiting() {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(COUNTS))
                .attributes();
        return counts.values().stream().mapToLong(Long::parseLong).sum();
    }
}
