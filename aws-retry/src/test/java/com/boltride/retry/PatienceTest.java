package com.boltride.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2024-05-25T12:00:00Z");

    private final Outages outages = new Outages(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Backoff quick = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));
    private final Patience patience = new Patience(quick, outages, new Random(1));

    @Test
    void faultIsRepeatedUntilItIsOver() throws Exception {
        AtomicInteger tries = new AtomicInteger();

        String answer = patience.untilSuccessful("sqs", () -> {
            if (tries.incrementAndGet() < 5) {
                throw SdkClientException.create("connection refused");
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(tries).hasValue(5);
        assertThat(outages.current()).isEmpty();
    }

    @Test
    void faultOfAnAsynchronousCallIsRepeatedToo() throws Exception {
        AtomicInteger tries = new AtomicInteger();

        patience.untilSuccessful("sqs", () -> {
            if (tries.incrementAndGet() < 2) {
                throw new CompletionException(SdkClientException.create("time-out"));
            }
            return null;
        });

        assertThat(tries).hasValue(2);
    }

    @Test
    void whatIsNoFaultOfAwsIsNotRepeated() {
        assertThatThrownBy(() -> patience.untilSuccessful("sqs", () -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> patience.untilSuccessful("sqs", () -> {
                    throw new CompletionException(new IllegalStateException("bug"));
                }))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void outageIsKnownWhileItLasts() throws Exception {
        AtomicReference<Outage> seen = new AtomicReference<>();
        AtomicInteger tries = new AtomicInteger();

        patience.untilSuccessful("dynamodb", () -> {
            if (tries.incrementAndGet() <= 2) {
                throw SdkClientException.create("away");
            }
            seen.set(outages.current().iterator().next());
            return null;
        });

        assertThat(seen.get()).isEqualTo(new Outage("dynamodb", NOW, 2, "SdkClientException: away"));
        assertThat(outages.current()).isEmpty();
    }

    @Test
    void stoppingEndsTheWaiting() throws Exception {
        Patience slow = new Patience(new Backoff(Duration.ofHours(1), Duration.ofHours(1)), outages, new Random(1));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread waiting = new Thread(() -> {
            try {
                slow.untilSuccessful("s3", () -> {
                    throw SdkClientException.create("away");
                });
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        waiting.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> !outages.current().isEmpty());

        slow.stop();

        waiting.join(Duration.ofSeconds(10).toMillis());
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void afterStoppingACallIsTriedOnceMore() {
        patience.stop();

        assertThatThrownBy(() -> patience.untilSuccessful("s3", () -> {
                    throw SdkClientException.create("away");
                }))
                .isInstanceOf(InterruptedException.class);
    }
}
