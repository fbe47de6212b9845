package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.retry.Patience;
import io.awspring.cloud.sqs.listener.AsyncMessageListener;
import io.awspring.cloud.sqs.listener.DefaultListenerContainerRegistry;
import io.awspring.cloud.sqs.listener.MessageListener;
import io.awspring.cloud.sqs.listener.MessageListenerContainer;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;

class RetryListenerStarterTest {

    private final ScriptedQueue queue = new ScriptedQueue();
    private final ScriptedContainer container = new ScriptedContainer();
    private final DefaultListenerContainerRegistry registry = new DefaultListenerContainerRegistry();
    private final Patience patience = Letters.patience();
    private final RetryListenerStarter starter =
            new RetryListenerStarter(registry, queue, "nsp-bolt-ride-retry-queue", patience);

    @BeforeEach
    void register() {
        registry.registerListenerContainer(container);
    }

    @AfterEach
    void stop() {
        patience.stop();
        starter.stop();
    }

    @Test
    void listenerIsStartedAsSoonAsItsQueueAnswers() {
        queue.silent = true;
        starter.start();
        await().until(() -> queue.asked.get() > 2);
        assertThat(starter.isListening()).isFalse();
        assertThat(starter.isRunning()).isTrue();

        queue.silent = false;

        await().until(starter::isListening);
        assertThat(container.starts.get()).isEqualTo(1);
    }

    @Test
    void listenerThatCouldNotStartIsStoppedAndStartedAgain() {
        container.failures = 3;

        starter.start();

        await().until(starter::isListening);
        assertThat(container.starts.get()).isEqualTo(4);
        assertThat(container.stops.get()).isEqualTo(3);
    }

    @Test
    void stopEndsTheWait() {
        queue.silent = true;
        starter.start();
        await().until(() -> queue.asked.get() > 0);

        patience.stop();
        starter.stop();

        await().until(() -> !starter.isRunning());
        assertThat(container.starts.get()).isZero();
    }

    @Test
    void listenerThatHasEndedByItselfIsNotCalledRunning() {
        starter.start();
        await().until(starter::isListening);

        container.stop();

        assertThat(starter.isRunning()).isFalse();
    }

    @Test
    void mistakeInTheListenerEndsTheAttempts() {
        container.mistake = true;

        starter.start();

        await().until(() -> !starter.isRunning());
        assertThat(container.starts.get()).isEqualTo(1);
    }

    private static final class ScriptedQueue extends InMemorySqs {

        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean silent;

        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
            asked.incrementAndGet();
            if (silent) {
                throw SdkClientException.create("connection refused");
            }
            return super.getQueueUrl(request);
        }
    }

    /** Takes itself for running although it could not start, as the real one does. */
    private static final class ScriptedContainer implements MessageListenerContainer<String> {

        private final AtomicInteger starts = new AtomicInteger();
        private final AtomicInteger stops = new AtomicInteger();
        private int failures;
        private boolean mistake;
        private volatile boolean running;

        @Override
        public void start() {
            if (running) {
                return;
            }
            running = true;
            if (starts.incrementAndGet() <= failures) {
                throw new CompletionException(SdkClientException.create("connection reset"));
            }
            if (mistake) {
                throw new IllegalStateException("a mistake of ours");
            }
        }

        @Override
        public void stop() {
            stops.incrementAndGet();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public String getId() {
            return RetryListener.ID;
        }

        @Override
        public void setId(String id) {}

        @Override
        public void setMessageListener(MessageListener<String> listener) {}

        @Override
        public void setAsyncMessageListener(AsyncMessageListener<String> listener) {}
    }
}
