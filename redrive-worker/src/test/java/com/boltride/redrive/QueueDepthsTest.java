package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueueDepthsTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final CountedQueue sqs = new CountedQueue();
    private final QueueDepths depths = new QueueDepths(sqs, List.of("letters"), registry);

    @Test
    void everyLetterCountsWhereverItIs() {
        depths.look();

        assertThat(depth()).isEqualTo(1 + 20 + 300);
    }

    @Test
    void depthIsUnknownUntilSqsAnswersAndAgainWhenItDoesNot() {
        assertThat(depth()).isNaN();

        depths.look();
        sqs.away = true;
        depths.look();

        assertThat(depth()).isNaN();
    }

    private double depth() {
        return registry.get("queue.letters").tag("queue", "letters").gauge().value();
    }

    private static final class CountedQueue implements SqsClient {

        private boolean away;

        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
            return GetQueueUrlResponse.builder().queueUrl(request.queueName()).build();
        }

        @Override
        public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
            if (away) {
                throw SdkClientException.create("connection refused");
            }
            return GetQueueAttributesResponse.builder()
                    .attributes(Map.of(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "1",
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "20",
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "300"))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
