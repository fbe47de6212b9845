package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.retry.Patience;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;
import software.amazon.awssdk.core.exception.SdkClientException;

class PatienceStopperTest {

    @Test
    void consumerThatWaitsForAwsIsFreeBeforeItIsAskedToStop() {
        Consumer consumer = new Consumer();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ServiceRuntimeAutoConfiguration.class))
                .withBean(Consumer.class, () -> consumer)
                .run(context -> consumer.waitForAws(context.getBean(Patience.class)));

        assertThat(consumer.freeWhenStopped).isTrue();
    }

    /** Is blocked by an AWS that never answers. */
    private static final class Consumer implements SmartLifecycle {

        private final CompletableFuture<Void> firstTry = new CompletableFuture<>();
        private final CompletableFuture<Void> work = new CompletableFuture<>();
        private boolean freeWhenStopped;
        private boolean running;

        private void waitForAws(Patience patience) {
            Thread worker = new Thread(() -> {
                try {
                    patience.untilSuccessful("dynamodb", () -> {
                        firstTry.complete(null);
                        throw SdkClientException.create("connection refused");
                    });
                } catch (InterruptedException e) {
                    work.completeExceptionally(e);
                }
            });
            worker.setDaemon(true);
            worker.start();
            firstTry.join();
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            assertThatThrownBy(() -> work.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
            freeWhenStopped = true;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
