package com.boltride.redrive;

import com.boltride.letter.LetterQueue;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.awspring.cloud.sqs.annotation.SqsListenerAcknowledgementMode;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * Listens to the retry queue. A message whose letter is settled is deleted; one that is early is left, and hidden for a
 * while that grows with its receives, until the queue's own redrive policy moves it to the dead-letter queue. What is no
 * letter is shown again at once: no waiting would make a letter of it, and its receives run out the sooner.
 */
final class RetryListener {

    static final String ID = "retry";

    private static final Logger log = LoggerFactory.getLogger(RetryListener.class);

    private final LetterRetrier retrier;
    private final InHand inHand;
    private final MessageDeletion deletion;
    private final MessageVisibility visibility;
    private final RetryBackoff backoff;
    private final RetryQueueWatch watch;

    RetryListener(
            LetterRetrier retrier,
            InHand inHand,
            MessageDeletion deletion,
            MessageVisibility visibility,
            RetryBackoff backoff,
            RetryQueueWatch watch) {
        this.retrier = retrier;
        this.inHand = inHand;
        this.deletion = deletion;
        this.visibility = visibility;
        this.backoff = backoff;
        this.watch = watch;
    }

    @SqsListener(
            id = ID,
            queueNames = "${bolt-ride.queues.retry}",
            // What is settled is deleted here, patiently; the container would try once.
            acknowledgementMode = SqsListenerAcknowledgementMode.MANUAL,
            messageVisibilitySeconds = "#{@inHand.timeoutSeconds()}")
    public void receive(List<Message<String>> messages) {
        String queueUrl = header(messages.get(0), SqsHeaders.SQS_QUEUE_URL_HEADER);
        InHand.Hold hold = inHand.hold(
                queueUrl, messages.stream().map(RetryListener::receiptHandle).toList());
        List<Fate> fates;
        try {
            fates = retrier.tryAgain(
                    messages.stream().map(RetryListener::retryMessage).toList());
            deletion.delete(queueUrl, settled(messages, fates));
        } catch (InterruptedException e) {
            // The container's thread ends with this call, so there is nothing to pass the interrupt on to.
            log.info("stopping: {} letters stay in the retry queue", messages.size());
            return;
        } finally {
            hold.release();
        }
        visibility.change(queueUrl, hidden(messages, fates));
        watch.tried(messages, fates);
    }

    private static List<String> settled(List<Message<String>> messages, List<Fate> fates) {
        return IntStream.range(0, fates.size())
                .filter(i -> fates.get(i) == Fate.SETTLED)
                .mapToObj(i -> receiptHandle(messages.get(i)))
                .toList();
    }

    private Map<String, Duration> hidden(List<Message<String>> messages, List<Fate> fates) {
        Map<String, Duration> hidden = new LinkedHashMap<>();
        for (int i = 0; i < fates.size(); i++) {
            Message<String> message = messages.get(i);
            switch (fates.get(i)) {
                case SETTLED -> {}
                case EARLY -> hidden.put(receiptHandle(message), backoff.after(receives(message)));
                case UNREADABLE -> hidden.put(receiptHandle(message), Duration.ZERO);
            }
        }
        return hidden;
    }

    private static RetryMessage retryMessage(Message<String> message) {
        Object traceparent = message.getHeaders().get(LetterQueue.TRACEPARENT);
        return new RetryMessage(message.getPayload(), traceparent == null ? null : traceparent.toString());
    }

    private static String receiptHandle(Message<String> message) {
        return header(message, SqsHeaders.SQS_RECEIPT_HANDLE_HEADER);
    }

    static int receives(Message<String> message) {
        return Integer.parseInt(header(message, SqsHeaders.MessageSystemAttributes.SQS_APPROXIMATE_RECEIVE_COUNT));
    }

    static String header(Message<String> message, String name) {
        return Objects.requireNonNull(message.getHeaders().get(name), name).toString();
    }
}
