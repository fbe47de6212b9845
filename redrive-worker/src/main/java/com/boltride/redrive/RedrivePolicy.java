package com.boltride.redrive;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.json.JsonMapper;

/** After how many receives a queue makes a dead letter of a message: asked of the queue, and known once it has answered. */
final class RedrivePolicy {

    private static final Logger log = LoggerFactory.getLogger(RedrivePolicy.class);

    private final SqsClient sqs;
    private final String queue;
    private volatile @Nullable OptionalInt known;

    RedrivePolicy(SqsClient sqs, String queue) {
        this.sqs = sqs;
        this.queue = queue;
    }

    /** Whether a message that has been received so often will not be received again from its queue. False if it is not known. */
    boolean isLast(int receives) {
        OptionalInt max = maxReceives();
        return max.isPresent() && receives == max.getAsInt();
    }

    /** Empty if the queue has no such policy, too. */
    private OptionalInt maxReceives() {
        OptionalInt max = known;
        if (max == null) {
            try {
                max = parse(policy());
                known = max;
            } catch (SdkException e) {
                log.warn("the redrive policy of {} is not known yet: {}", queue, e.getMessage());
                return OptionalInt.empty();
            }
        }
        return max;
    }

    private String policy() {
        String url = sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
        return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.REDRIVE_POLICY))
                .attributes()
                .getOrDefault(QueueAttributeName.REDRIVE_POLICY, "{}");
    }

    private static OptionalInt parse(String policy) {
        // Some write it as a text.
        int max = JsonMapper.shared().readTree(policy).path("maxReceiveCount").asInt(0);
        return max > 0 ? OptionalInt.of(max) : OptionalInt.empty();
    }
}
