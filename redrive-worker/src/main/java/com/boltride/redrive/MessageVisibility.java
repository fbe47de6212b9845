package com.boltride.redrive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;

/**
 * Sets how long messages that were received stay hidden from now on. A timeout that cannot be set is logged and no more:
 * the message comes again when its present timeout ends, sooner or later than wished, and is never lost.
 */
final class MessageVisibility {

    private static final Logger log = LoggerFactory.getLogger(MessageVisibility.class);

    /** SQS takes this many entries in a batch. */
    private static final int MAX_ENTRIES = 10;

    private final SqsClient sqs;

    MessageVisibility(SqsClient sqs) {
        this.sqs = sqs;
    }

    /** @param timeouts by receipt handle; zero makes a message visible at once */
    void change(String queueUrl, Map<String, Duration> timeouts) {
        List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
        timeouts.forEach((receiptHandle, timeout) -> entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                .id(Integer.toString(entries.size()))
                .receiptHandle(receiptHandle)
                .visibilityTimeout((int) timeout.toSeconds())
                .build()));
        for (int from = 0; from < entries.size(); from += MAX_ENTRIES) {
            changeSome(queueUrl, entries.subList(from, Math.min(from + MAX_ENTRIES, entries.size())));
        }
    }

    private void changeSome(String queueUrl, List<ChangeMessageVisibilityBatchRequestEntry> entries) {
        try {
            List<BatchResultErrorEntry> failed = sqs.changeMessageVisibilityBatch(
                            change -> change.queueUrl(queueUrl).entries(entries))
                    .failed();
            failed.forEach(entry -> log.warn(
                    "the visibility timeout of a message could not be set: {} {}", entry.code(), entry.message()));
        } catch (SdkException e) {
            log.warn("the visibility timeouts of {} messages could not be set: {}", entries.size(), e.getMessage());
        }
    }
}
