package com.boltride.producer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.boltride.producer.csv.UnusableFileException;
import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BucketTest {

    private static final String KEY = "data/trip_start.csv";
    private static final int RANGE = RangedInputStream.RANGE_BYTES;

    private final InMemoryS3 s3 = new InMemoryS3();
    private final Bucket bucket = new Bucket(s3, "rides");
    private final Patience patience = new Patience(
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)), new Outages(Clock.systemUTC()), new Random(1));
    private final byte[] content = new byte[2 * RANGE + 3];

    @BeforeEach
    void fill() {
        new Random(7).nextBytes(content);
        s3.put(KEY, content);
    }

    @Test
    void anObjectIsReadRangeByRange() throws Exception {
        assertThat(open(0).readAllBytes()).isEqualTo(content);
        assertThat(s3.ranges())
                .containsExactly(
                        "bytes=0-" + (RANGE - 1),
                        "bytes=" + RANGE + "-" + (2 * RANGE - 1),
                        "bytes=" + 2 * RANGE + "-" + (2 * RANGE + 2));
    }

    @Test
    void readingBeginsAtAnyOffset() throws Exception {
        int offset = RANGE + 17;

        assertThat(open(offset).readAllBytes()).isEqualTo(Arrays.copyOfRange(content, offset, content.length));
        assertThat(open(content.length).readAllBytes()).isEmpty();
    }

    @Test
    void aBrokenConnectionCostsOneRange() throws Exception {
        InputStream in = open(0);
        byte[] first = in.readNBytes(RANGE + 5);
        s3.failNext(3);

        assertThat(first).isEqualTo(Arrays.copyOf(content, RANGE + 5));
        assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, RANGE + 5, content.length));
    }

    @Test
    void anObjectThatChangesWhileItIsReadIsNotReadOn() throws Exception {
        InputStream in = open(0);
        in.readNBytes(5);
        s3.put(KEY, new byte[content.length]);

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(in::readAllBytes)
                .withMessageStartingWith("s3://rides/data/trip_start.csv was changed");
    }

    @Test
    void anObjectThatIsDeletedWhileItIsReadIsMissed() throws Exception {
        InputStream in = open(0);
        in.readNBytes(5);
        s3.delete(KEY);

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(in::readAllBytes)
                .withMessage("s3://rides/data/trip_start.csv was deleted while it was read");
    }

    @Test
    void anObjectThatIsNotThereIsNamed() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> bucket.require("data/nothing.csv", patience))
                .withMessage("s3://rides/data/nothing.csv does not exist");
    }

    @Test
    void aStopEndsTheWaitingForS3() throws Exception {
        InputStream in = open(0);
        s3.failNext(1);
        patience.stop();

        assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(in::read);
    }

    private InputStream open(long offset) throws IOException, InterruptedException {
        return bucket.open(bucket.require(KEY, patience), offset, patience);
    }
}
