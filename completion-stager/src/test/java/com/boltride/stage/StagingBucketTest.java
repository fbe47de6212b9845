package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class StagingBucketTest {

    private final InMemoryBucket s3 = new InMemoryBucket();
    private final Patience patience = new Patience(
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)), new Outages(Clock.systemUTC()), new Random(1));
    private final StagingBucket bucket = new StagingBucket(s3, "bolt-ride-kpis", patience);
    private final StagedObject object = new StagedObject(
            "completed-trips/x.json", "{}\n".getBytes(StandardCharsets.UTF_8), 1, BigDecimal.ONE, List.of());

    @Test
    void objectIsPutAsJsonLinesUnlessItIsThere() throws InterruptedException {
        assertThat(bucket.put(object)).isTrue();
        assertThat(s3.objects()).containsEntry("completed-trips/x.json", "{}\n");
        assertThat(s3.lastRequest().bucket()).isEqualTo("bolt-ride-kpis");
        assertThat(s3.lastRequest().contentType()).isEqualTo("application/x-ndjson");
        assertThat(s3.lastRequest().ifNoneMatch()).isEqualTo("*");
    }

    @Test
    void objectThatIsThereIsLeftAndCountsAsDurable() throws InterruptedException {
        bucket.put(object);
        assertThat(bucket.put(object)).isFalse();
        assertThat(s3.puts()).isEqualTo(2);
    }

    @Test
    void faultsOfS3AreWaitedOut() throws InterruptedException {
        s3.failWith(fault(503), SdkClientException.create("connection reset"), fault(409), fault(403));
        assertThat(bucket.put(object)).isTrue();
        assertThat(s3.puts()).isEqualTo(5);
    }

    @Test
    void stopEndsTheWaiting() {
        patience.stop();
        s3.failWith(fault(503));
        assertThatThrownBy(() -> bucket.put(object)).isInstanceOf(InterruptedException.class);
        assertThat(s3.objects()).isEmpty();
    }

    private static S3Exception fault(int status) {
        return (S3Exception)
                S3Exception.builder().statusCode(status).message("away").build();
    }
}
