package com.boltride.cli.demo;

import com.boltride.cli.pipeline.Names;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The dead-letter queue, emptied into a file: one letter a line, as it was in the queue. */
final class DeadLetters {

    private static final int MOST_PER_CALL = 10;

    private final SqsClient sqs;
    private final String queueUrl;

    DeadLetters(SqsClient sqs) {
        this.sqs = sqs;
        this.queueUrl = sqs.getQueueUrl(request -> request.queueName(Names.DEAD_LETTER_QUEUE))
                .queueUrl();
    }

    /** @return how many letters there were */
    long drainTo(Path file) throws IOException {
        // A queue may deliver a message twice; a letter is counted once.
        Set<String> written = new HashSet<>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (List<Message> letters = receive(); !letters.isEmpty(); letters = receive()) {
                for (Message letter : letters) {
                    if (written.add(letter.messageId())) {
                        out.write(letter.body());
                        out.write('\n');
                    }
                    sqs.deleteMessage(request -> request.queueUrl(queueUrl).receiptHandle(letter.receiptHandle()));
                }
            }
        }
        return written.size();
    }

    private List<Message> receive() {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(MOST_PER_CALL)
                        .waitTimeSeconds(0))
                .messages();
    }
}
