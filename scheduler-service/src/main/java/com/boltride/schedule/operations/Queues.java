package com.boltride.schedule.operations;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How many letters are in the two queues: SQS's own counts, which are about right. */
final class Queues {

    private static final QueueAttributeName WAITING = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    private static final QueueAttributeName DELAYED = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
    private static final QueueAttributeName IN_HAND = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

    private final SqsClient sqs;
    private final List<String> names;
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    Queues(SqsClient sqs, List<String> names) {
        this.sqs = sqs;
        this.names = names;
    }

    /** @throws software.amazon.awssdk.core.exception.SdkException if SQS does not answer */
    List<QueueView> look() {
        return names.stream().map(this::look).toList();
    }

    private QueueView look(String name) {
        String url = urls.computeIfAbsent(
                name, queue -> sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl());
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(
                        get -> get.queueUrl(url).attributeNames(WAITING, DELAYED, IN_HAND))
                .attributes();
        return new QueueView(name, count(counts, WAITING), count(counts, DELAYED), count(counts, IN_HAND), null);
    }

    private static long count(Map<QueueAttributeName, String> counts, QueueAttributeName name) {
        return Long.parseLong(counts.getOrDefault(name, "0"));
    }
}
