package com.boltride.redrive;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Keeps messages hidden for as long as someone has them in hand. Without it, letters that wait for a DynamoDB that is away
 * would come again and again, each time one receive nearer to the dead-letter queue, although nothing is wrong with them.
 *
 * <p>SQS hides a message for 12 hours at most, however often its timeout is renewed; so a longer outage costs a letter one
 * receive in 12 hours.
 */
final class InHand implements AutoCloseable {

    private final MessageVisibility visibility;
    private final Duration timeout;
    private final ScheduledExecutorService renewer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "visibility-renewer"));

    /** @param timeout renewed every third of it, so that two renewals may fail */
    InHand(MessageVisibility visibility, Duration timeout) {
        this.visibility = visibility;
        this.timeout = timeout;
    }

    /** The visibility timeout that messages are to be received with. */
    public long timeoutSeconds() {
        return timeout.toSeconds();
    }

    /** Keeps just received messages hidden until {@link Hold#release}. */
    Hold hold(String queueUrl, Collection<String> receiptHandles) {
        Map<String, Duration> timeouts = new HashMap<>();
        receiptHandles.forEach(handle -> timeouts.put(handle, timeout));
        return new Hold(queueUrl, timeouts);
    }

    @Override
    public void close() {
        renewer.shutdownNow();
    }

    /** Messages that are kept hidden. */
    final class Hold {

        private final String queueUrl;
        private final Map<String, Duration> timeouts;
        private final ScheduledFuture<?> renewals;
        private boolean released;

        private Hold(String queueUrl, Map<String, Duration> timeouts) {
            this.queueUrl = queueUrl;
            this.timeouts = timeouts;
            long third = timeout.toMillis() / 3;
            this.renewals = renewer.scheduleAtFixedRate(this::renew, third, third, TimeUnit.MILLISECONDS);
        }

        private synchronized void renew() {
            if (!released) {
                visibility.change(queueUrl, timeouts);
            }
        }

        /** Ends it. When this returns no renewal is on its way, so that whatever timeout is set next stands. */
        synchronized void release() {
            released = true;
            renewals.cancel(false);
        }
    }
}
