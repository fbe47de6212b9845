package com.boltride.redrive;

import com.boltride.retry.Patience;
import io.awspring.cloud.sqs.listener.MessageListenerContainer;
import io.awspring.cloud.sqs.listener.MessageListenerContainerRegistry;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Starts the listener as soon as its queue answers. The container alone would fail the whole service if SQS were away at
 * that moment.
 */
final class RetryListenerStarter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RetryListenerStarter.class);

    private final MessageListenerContainerRegistry containers;
    private final SqsClient sqs;
    private final String queue;
    private final Patience patience;
    private volatile State state = State.NEW;
    private volatile @Nullable Thread starter;

    private enum State {
        NEW,
        WAITING,
        LISTENING,
        ENDED
    }

    RetryListenerStarter(MessageListenerContainerRegistry containers, SqsClient sqs, String queue, Patience patience) {
        this.containers = containers;
        this.sqs = sqs;
        this.queue = queue;
        this.patience = patience;
    }

    @Override
    public void start() {
        state = State.WAITING;
        Thread thread = new Thread(this::startWhenQueueAnswers, "retry-listener-starter");
        starter = thread;
        thread.start();
    }

    private void startWhenQueueAnswers() {
        State end = State.ENDED;
        try {
            patience.untilSuccessful("sqs", () -> sqs.getQueueUrl(get -> get.queueName(queue)));
            for (int attempt = 1; !startContainer(); attempt++) {
                patience.pauseAfter("sqs", attempt, "the listener of " + queue + " could not start");
            }
            end = State.LISTENING;
        } catch (InterruptedException e) {
            log.info("stopping before {} answered", queue);
        } catch (RuntimeException e) {
            log.error("the listener of {} does not start", queue, e);
        } finally {
            state = end;
        }
    }

    /** The container asks the queue once more, and SQS may have gone away since. */
    private boolean startContainer() {
        try {
            container().start();
            return true;
        } catch (CompletionException e) {
            log.warn("the listener of {} could not start and is started again", queue, e);
            // It takes itself for running, although it is not.
            container().stop();
            return false;
        }
    }

    /** Whether letters are received. */
    boolean isListening() {
        return state == State.LISTENING && container().isRunning();
    }

    /** Whether letters are received, or will be as soon as the queue answers. */
    @Override
    public boolean isRunning() {
        return state == State.WAITING || isListening();
    }

    /** Patience has ended by now; this frees the thread from a call that hangs. The registry stops the container. */
    @Override
    public void stop() {
        Thread thread = starter;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private MessageListenerContainer<?> container() {
        return containers.getContainerById(RetryListener.ID);
    }
}
