package com.boltride.redrive;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
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
final class QueueDepths implements SmartLifecycle {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final SqsClient sqs;
    private final List<String> queues;
    private final Map<String, Double> depths = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService looker;

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

    /** Asks SQS once. */
    void look() {
        for (String queue : queues) {
            try {
                depths.put(queue, depth(queue));
            } catch (SdkException e) {
                depths.remove(queue);
            }
        }
    }

    private double depth(String queue) {
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

    @Override
    public synchronized void start() {
        looker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "queue-depths"));
        looker.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (looker != null) {
            looker.shutdownNow();
            looker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looker != null;
    }
}
