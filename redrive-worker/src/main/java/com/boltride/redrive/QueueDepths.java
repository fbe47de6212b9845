package com.boltride.redrive;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The gauge {@code queue.letters} (tag {@code queue}): letters in a queue, those included that are delayed or in hand, as SQS
 * knows about. Not a number while SQS does not answer. Alert when that of the dead-letter queue grows.
 *
 * <p>Its name does not begin with {@code bolt.ride}, so that CloudWatch, where SQS itself reports the figure, is not paid for it
 * again.
 */
final class QueueDepths {

    private final SqsClient sqs;
    private final List<String> queues;
    private final Map<String, Double> depths = new ConcurrentHashMap<>();

    QueueDepths(SqsClient sqs, List<String> queues, MeterRegistry registry) {
        this.sqs = sqs;
        this.queues = List.copyOf(queues);
        for (String queue : queues) {
            Gauge.builder("queue.letters", depths, known -> known.getOrDefault(queue, Double.NaN))
                    .description("Letters in a queue, delayed and in hand included")
                    .tag("queue", queue)
                    .register(registry);
        }
    }

    /** As it was last told; nothing while SQS does not answer. */
    OptionalLong depth(String queue) {
        Double depth = depths.get(queue);
        return depth == null ? OptionalLong.empty() : OptionalLong.of(depth.longValue());
    }

    /** Asks SQS once. */
    void look() {
        for (String queue : queues) {
            try {
                depths.put(queue, ask(queue));
            } catch (SdkException e) {
                depths.remove(queue);
            }
        }
    }

    private double ask(String queue) {
        String url = sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
        return sqs
                .getQueueAttributes(get -> get.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToDouble(Double::parseDouble)
                .sum();
    }
}
