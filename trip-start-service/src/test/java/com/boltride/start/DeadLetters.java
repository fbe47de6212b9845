package com.boltride.start;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes every letter out of the dead-letter queue. */
final class DeadLetters {

    private static final List<String> REQUIRED =
            List.of("reason", "message", "stream", "shard", "sequence_number", "arrival_time");

    private final JsonMapper json = JsonMapper.shared();
    private final String queue;

    DeadLetters(String queue) {
        this.queue = queue;
    }

    /** @throws AssertionError if a letter does not say all it has to */
    Set<String> sequenceNumbers() {
        Set<String> sequenceNumbers = new HashSet<>();
        try (SqsClient sqs = SqsClient.create()) {
            String url = sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
            for (List<Message> some = receive(sqs, url); !some.isEmpty(); some = receive(sqs, url)) {
                some.forEach(message -> sequenceNumbers.add(sequenceNumber(message.body())));
                List<DeleteMessageBatchRequestEntry> taken = some.stream()
                        .map(message -> DeleteMessageBatchRequestEntry.builder()
                                .id(message.messageId())
                                .receiptHandle(message.receiptHandle())
                                .build())
                        .toList();
                sqs.deleteMessageBatch(delete -> delete.queueUrl(url).entries(taken));
            }
        }
        return sequenceNumbers;
    }

    private String sequenceNumber(String body) {
        JsonNode letter = json.readTree(body);
        REQUIRED.forEach(name -> {
            if (!letter.path(name).isString()) {
                throw new AssertionError("no " + name + " in " + body);
            }
        });
        return letter.path("sequence_number").stringValue();
    }

    private static List<Message> receive(SqsClient sqs, String url) {
        return sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
                .messages();
    }
}
