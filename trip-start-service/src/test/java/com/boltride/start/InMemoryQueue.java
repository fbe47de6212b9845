package com.boltride.start;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** As much of SQS as letters are sent to, and as strict: a batch that is too large is refused. Keeps nothing but counts. */
final class InMemoryQueue implements SqsClient {

    private static final int MAX_BYTES = 256 * 1024;

    private final Consumer<String> look;
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param look sees every message once */
    InMemoryQueue(Consumer<String> look) {
        this.look = look;
    }

    int count(String queue) {
        return counts.getOrDefault(queue, 0);
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest get) {
        return GetQueueUrlResponse.builder().queueUrl(get.queueName()).build();
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest send) {
        int bytes = 0;
        for (SendMessageBatchRequestEntry entry : send.entries()) {
            bytes += entry.messageBody().length();
            look.accept(entry.messageBody());
            counts.merge(send.queueUrl(), 1, Integer::sum);
        }
        if (bytes > MAX_BYTES) {
            throw SqsException.builder().message("BatchRequestTooLong").build();
        }
        return SendMessageBatchResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
