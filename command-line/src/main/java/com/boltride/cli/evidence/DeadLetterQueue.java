package com.boltride.cli.evidence;

import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Names;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/** Empties the dead-letter queue. */
final class DeadLetterQueue {

    private static final int MOST_PER_CALL = 10;

    private final SqsClient sqs;
    private final String url;

    DeadLetterQueue(AwsClients aws) {
        this.sqs = aws.sqs();
        this.url = sqs.getQueueUrl(request -> request.queueName(aws.named(Names.DEAD_LETTER_QUEUE)))
                .queueUrl();
    }

    /** Moves what is in the queue to the letters. */
    void drainTo(DeadLetters letters) {
        for (List<Message> received = receive(); !received.isEmpty(); received = receive()) {
            received.forEach(message -> letters.add(message.messageId(), message.body()));
            delete(received);
        }
    }

    private List<Message> receive() {
        return sqs.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(MOST_PER_CALL))
                .messages();
    }

    private void delete(List<Message> messages) {
        List<DeleteMessageBatchRequestEntry> entries = messages.stream()
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(entries));
    }
}
