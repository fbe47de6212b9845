package com.boltride.letter;

import com.boltride.retry.Patience;
import com.boltride.trip.TraceFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * A queue that letters are sent to: the retry queue or the dead-letter queue. Faults of SQS are waited out; only the
 * entries of a call that failed are sent again. Safe for use by several threads.
 */
public final class LetterQueue {

    /** The message attribute that says in which trace a letter was sent, as W3C Trace Context writes it. */
    public static final String TRACEPARENT = TraceFields.TRACEPARENT;

    /** SQS takes this many entries in a batch. */
    private static final int MAX_ENTRIES = 10;

    private final SqsClient sqs;
    private final String name;
    private final LetterCodec codec;
    private final Patience patience;
    private volatile @Nullable String url;

    /** @param name of the queue, which must exist by the time of the first letter */
    public LetterQueue(SqsClient sqs, String name, LetterCodec codec, Patience patience) {
        this.sqs = sqs;
        this.name = name;
        this.codec = codec;
        this.patience = patience;
    }

    /**
     * Sends every letter. When this returns, all of them are durable.
     *
     * @throws InterruptedException if the service stops before that; some letters may have been sent
     */
    public void sendAll(List<Letter> letters) throws InterruptedException {
        List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (Letter letter : letters) {
            String body = codec.encode(letter);
            if (batch.size() == MAX_ENTRIES || bytes + body.length() > LetterCodec.MAX_BYTES) {
                send(batch);
                batch.clear();
                bytes = 0;
            }
            batch.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(batch.size()))
                    .messageBody(body)
                    .messageAttributes(attributes(letter))
                    .build());
            bytes += body.length();
        }
        if (!batch.isEmpty()) {
            send(batch);
        }
    }

    private static Map<String, MessageAttributeValue> attributes(Letter letter) {
        return letter.traceparent() == null
                ? Map.of()
                : Map.of(
                        TRACEPARENT,
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(letter.traceparent())
                                .build());
    }

    private void send(List<SendMessageBatchRequestEntry> batch) throws InterruptedException {
        List<SendMessageBatchRequestEntry> unsent = List.copyOf(batch);
        for (int attempt = 1; ; attempt++) {
            List<BatchResultErrorEntry> failed = sendOnce(unsent).failed();
            if (failed.isEmpty()) {
                return;
            }
            Set<String> ids = new HashSet<>();
            failed.forEach(entry -> ids.add(entry.id()));
            unsent = unsent.stream().filter(entry -> ids.contains(entry.id())).toList();
            patience.pauseAfter(
                    "sqs", attempt, failed.get(0).code() + ": " + failed.get(0).message());
        }
    }

    private SendMessageBatchResponse sendOnce(List<SendMessageBatchRequestEntry> entries) throws InterruptedException {
        return patience.untilSuccessful(
                "sqs", () -> sqs.sendMessageBatch(send -> send.queueUrl(url()).entries(entries)));
    }

    private String url() {
        String known = url;
        if (known == null) {
            known = sqs.getQueueUrl(get -> get.queueName(name)).queueUrl();
            url = known;
        }
        return known;
    }
}
