package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Where early ends wait for their start, and where what cannot be applied waits for a person. */
final class Queues extends Construct {

    /** The longest that SQS keeps a message. What is not worked on by then is lost, so the shortest wait is an alarm's. */
    private static final Duration RETENTION = Duration.days(14);

    /** With the pauses of redrive-worker, 1 minute doubling up to 15, an end waits about an hour for its start. */
    private static final int MAX_RECEIVES = 8;

    Queues(Construct scope, String id) {
        super(scope, id);
        Queue dead = queue("DeadLetters", Names.DEAD_LETTER_QUEUE).build();
        queue("Retries", Names.RETRY_QUEUE)
                .deliveryDelay(Duration.seconds(60))
                .visibilityTimeout(Duration.seconds(60))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(dead)
                        .maxReceiveCount(MAX_RECEIVES)
                        .build())
                .build();
        // By name: the retry queue needs the other one to be there first.
        ((CfnQueue) dead.getNode().getDefaultChild())
                .setRedriveAllowPolicy(Map.of(
                        "redrivePermission",
                        "byQueue",
                        "sourceQueueArns",
                        List.of(Arns.of(this).queue(Names.RETRY_QUEUE))));
    }

    private Queue.Builder queue(String id, String name) {
        return Queue.Builder.create(this, id)
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(RETENTION);
    }
}
