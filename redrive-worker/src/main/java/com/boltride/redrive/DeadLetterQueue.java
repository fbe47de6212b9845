package com.boltride.redrive;

import com.boltride.letter.LetterQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The dead-letter queue, to look into and to take from. SQS can show a message only by receiving it: it is then hidden from
 * others for a while, and its receive count grows. Here that does no harm, because this queue has no redrive policy of its
 * own.
 *
 * <p>Every method but {@link #delete} throws {@link software.amazon.awssdk.core.exception.SdkException} when SQS does not answer.
 */
final class DeadLetterQueue {

    /** SQS gives and takes this many in a call. */
    private static final int BATCH = 10;

    /** Long enough that SQS asks all its servers; a shorter poll may find nothing where there is something. */
    private static final int WAIT_SECONDS = 1;

    private final SqsClient sqs;
    private final String name;
    private final MessageDeletion deletion;
    private final MessageVisibility visibility;
    private final OldestLetter oldest;
    private volatile @Nullable String url;

    /** @param oldest learns of every letter that is received here */
    DeadLetterQueue(SqsClient sqs, String name, MessageDeletion deletion, OldestLetter oldest) {
        this.sqs = sqs;
        this.name = name;
        this.deletion = deletion;
        this.visibility = new MessageVisibility(sqs);
        this.oldest = oldest;
    }

    /**
     * Receives some letters for no more than to see when they were sent. None is hidden from anybody for a moment.
     *
     * @param letters how many there are, as far as is known
     * @param limit letters at most
     */
    void peek(long letters, int limit) {
        Set<String> seen = new HashSet<>();
        boolean moreCame = true;
        while (moreCame && seen.size() < Math.min(letters, limit)) {
            moreCame = seen.addAll(
                    receive(Duration.ZERO).stream().map(QueuedLetter::id).toList());
        }
        if (seen.size() >= letters) {
            oldest.onlyThese(seen);
        }
    }

    /**
     * Receives the next letters, 10 at most.
     *
     * @param hidden how long nobody else will receive them; whole seconds up to 12 h
     * @return none if there is none to be seen
     */
    List<QueuedLetter> receive(Duration hidden) {
        List<QueuedLetter> letters = sqs
                .receiveMessage(receive -> receive.queueUrl(url())
                        .maxNumberOfMessages(BATCH)
                        .waitTimeSeconds(WAIT_SECONDS)
                        .visibilityTimeout((int) hidden.toSeconds())
                        .messageAttributeNames(LetterQueue.TRACEPARENT)
                        .messageSystemAttributeNames(
                                MessageSystemAttributeName.SENT_TIMESTAMP,
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .messages()
                .stream()
                .map(DeadLetterQueue::queuedLetter)
                .toList();
        letters.forEach(letter -> oldest.seen(letter.id(), letter.sentAt()));
        return letters;
    }

    /** Lets others receive these letters again, at once. Where that fails they become visible in their own time. */
    void release(Collection<QueuedLetter> letters) {
        Map<String, Duration> timeouts = new LinkedHashMap<>();
        letters.forEach(letter -> timeouts.put(letter.receiptHandle(), Duration.ZERO));
        if (!timeouts.isEmpty()) {
            visibility.change(url(), timeouts);
        }
    }

    /** Deletes these letters, patiently. @throws InterruptedException if the service stops before all are deleted */
    void delete(List<QueuedLetter> letters) throws InterruptedException {
        deletion.delete(url(), letters.stream().map(QueuedLetter::receiptHandle).toList());
        oldest.gone(letters.stream().map(QueuedLetter::id).toList());
    }

    /** How many letters there are, those included that are hidden at the moment. SQS knows it about. */
    int approximateTotal() {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(get -> get.queueUrl(url())
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }

    private String url() {
        String known = url;
        if (known == null) {
            known = sqs.getQueueUrl(get -> get.queueName(name)).queueUrl();
            url = known;
        }
        return known;
    }

    private static QueuedLetter queuedLetter(Message message) {
        Map<MessageSystemAttributeName, String> attributes = message.attributes();
        MessageAttributeValue traceparent = message.messageAttributes().get(LetterQueue.TRACEPARENT);
        return new QueuedLetter(
                message.messageId(),
                message.receiptHandle(),
                message.body(),
                Instant.ofEpochMilli(Long.parseLong(attributes.get(MessageSystemAttributeName.SENT_TIMESTAMP))),
                Integer.parseInt(attributes.get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)),
                traceparent == null ? null : traceparent.stringValue());
    }
}
