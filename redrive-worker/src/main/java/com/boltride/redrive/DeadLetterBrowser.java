package com.boltride.redrive;

import com.boltride.letter.LetterCodec;
import com.boltride.letter.MalformedLetterException;
import com.boltride.trip.RejectionReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Looks into the dead-letter queue and leaves everything in it. SQS has no order and no paging here: a look receives letters
 * until it has seen enough, holds them hidden meanwhile, so that it sees each once, and releases them all. It costs two
 * calls for every ten letters scanned; a look or a redrive at the same time sees only what this one does not hold.
 */
final class DeadLetterBrowser {

    /** Letters that a look scans at most: 500 receives, a few seconds on AWS. */
    private static final int MAX_SCANNED = 5_000;

    /** Characters of payload that a look returns at most, or one letter more: what is in an answer is in memory first. */
    private static final long MAX_CHARACTERS = 32L * 1024 * 1024;

    /** Longer than a look takes; only if the service dies during it are letters hidden for so long. */
    private static final Duration HIDDEN = Duration.ofMinutes(1);

    private final DeadLetterQueue queue;
    private final LetterCodec codec;

    /** @param codec that does not wait for the archive of payloads, because a person waits here */
    DeadLetterBrowser(DeadLetterQueue queue, LetterCodec codec) {
        this.queue = queue;
        this.codec = codec;
    }

    /**
     * Shows letters.
     *
     * @param limit letters at most; 1 or more
     * @param reason only letters with this reason, or null for all and for what is no letter
     * @throws software.amazon.awssdk.core.exception.SdkException if SQS or the archive of payloads does not answer
     */
    DeadLetterPage look(int limit, @Nullable RejectionReason reason) {
        Map<String, QueuedLetter> held = new HashMap<>();
        List<DeadLetterView> found = new ArrayList<>();
        long characters = 0;
        try {
            while (held.size() < MAX_SCANNED) {
                List<QueuedLetter> fresh = queue.receive(HIDDEN).stream()
                        .filter(letter -> held.put(letter.id(), letter) == null)
                        .toList();
                for (QueuedLetter queued : fresh) {
                    DeadLetterView view = view(queued);
                    if (reason == null || reason == view.reason()) {
                        found.add(view);
                        characters += size(view);
                    }
                    if (found.size() == limit || characters > MAX_CHARACTERS) {
                        return page(held, found);
                    }
                }
                if (fresh.isEmpty()) {
                    break;
                }
            }
            return page(held, found);
        } finally {
            queue.release(held.values());
        }
    }

    private DeadLetterPage page(Map<String, QueuedLetter> held, List<DeadLetterView> found) {
        return new DeadLetterPage(queue.approximateTotal(), held.size(), found);
    }

    private DeadLetterView view(QueuedLetter queued) {
        try {
            return DeadLetterView.of(queued, codec.decode(queued.body()));
        } catch (MalformedLetterException e) {
            return DeadLetterView.unreadable(queued, e.getMessage());
        } catch (InterruptedException e) {
            throw SdkClientException.create("the archive of payloads does not answer", e);
        }
    }

    private static int size(DeadLetterView view) {
        return (view.payload() == null ? 0 : view.payload().length())
                + (view.payloadBase64() == null ? 0 : view.payloadBase64().length());
    }
}
