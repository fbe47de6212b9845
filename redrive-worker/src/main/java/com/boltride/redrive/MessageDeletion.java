package com.boltride.redrive;

import com.boltride.retry.Patience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;

/**
 * Deletes messages whose letters are settled, and repeats what SQS fails to delete, the failed entries of a batch too: a
 * settled letter that stayed would be received again, at last one time too often, and be called dead although it was applied.
 */
final class MessageDeletion {

    private static final Logger log = LoggerFactory.getLogger(MessageDeletion.class);

    /** SQS takes this many entries in a batch. */
    private static final int MAX_ENTRIES = 10;

    private final SqsClient sqs;
    private final Patience patience;

    MessageDeletion(SqsClient sqs, Patience patience) {
        this.sqs = sqs;
        this.patience = patience;
    }

    /**
     * Returns when all are deleted, but for those whose handle SQS does not know any more: they come again.
     *
     * @throws InterruptedException if the service stops before that; what is left comes again
     */
    void delete(String queueUrl, Collection<String> receiptHandles) throws InterruptedException {
        List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
        receiptHandles.forEach(handle -> entries.add(DeleteMessageBatchRequestEntry.builder()
                .id(Integer.toString(entries.size()))
                .receiptHandle(handle)
                .build()));
        for (int from = 0; from < entries.size(); from += MAX_ENTRIES) {
            deleteSome(queueUrl, entries.subList(from, Math.min(from + MAX_ENTRIES, entries.size())));
        }
    }

    private void deleteSome(String queueUrl, List<DeleteMessageBatchRequestEntry> entries) throws InterruptedException {
        List<DeleteMessageBatchRequestEntry> left = entries;
        for (int attempt = 1; ; attempt++) {
            List<BatchResultErrorEntry> failed = deleteOnce(queueUrl, left);
            if (failed.isEmpty()) {
                return;
            }
            Set<String> ids = failed.stream().map(BatchResultErrorEntry::id).collect(Collectors.toSet());
            left = left.stream().filter(entry -> ids.contains(entry.id())).toList();
            patience.pauseAfter(
                    "sqs", attempt, failed.get(0).code() + ": " + failed.get(0).message());
        }
    }

    /** @return what failed and may be repeated */
    private List<BatchResultErrorEntry> deleteOnce(String queueUrl, List<DeleteMessageBatchRequestEntry> entries)
            throws InterruptedException {
        List<BatchResultErrorEntry> failed = patience.untilSuccessful(
                        "sqs",
                        () -> sqs.deleteMessageBatch(
                                delete -> delete.queueUrl(queueUrl).entries(entries)))
                .failed();
        failed.stream()
                .filter(BatchResultErrorEntry::senderFault)
                .forEach(entry -> log.warn(
                        "a settled message could not be deleted and comes again: {} {}",
                        entry.code(),
                        entry.message()));
        return failed.stream().filter(entry -> !entry.senderFault()).toList();
    }
}
