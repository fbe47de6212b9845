package com.boltride.producer.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.boltride.producer.csv.Position;
import com.boltride.tracing.Channel;
import com.boltride.tracing.TripTracing;
import com.boltride.trip.EventKind;
import com.boltride.trip.TripEventDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final ChunkLimits ONE_ROW = new ChunkLimits(1, 1_000);

    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    @Test
    void everyChunkComesInTheOrderOfTheFileAndThenNoMore() throws IOException, InterruptedException {
        ReadAhead chunks = readAhead(text("t1", "t2", "t3"));

        assertThat(tripId(chunks)).isEqualTo("t1");
        assertThat(tripId(chunks)).isEqualTo("t2");
        assertThat(tripId(chunks)).isEqualTo("t3");
        assertThat(chunks.next()).isNull();
    }

    @Test
    void nextChunkIsReadWhileTheOneBeforeIsInHand() throws IOException, InterruptedException {
        CountDownLatch secondIsRead = new CountDownLatch(1);
        ReadAhead chunks = readAhead(text("t1"), signalling(secondIsRead), text("t2"));

        assertThat(tripId(chunks)).isEqualTo("t1");

        assertThat(secondIsRead.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void onlyOneChunkIsReadAhead() throws IOException, InterruptedException {
        ReadAhead chunks = readAhead(text("t1", "t2", "t3", "t4"));

        chunks.next();

        assertThat(workers.getTaskCount()).isEqualTo(2);
    }

    @Test
    void failureOfReadingAheadComesOutWhenItIsThatChunksTurn() throws IOException, InterruptedException {
        ReadAhead chunks = readAhead(text("t1"), failing(new IOException("the object has changed")));

        assertThat(tripId(chunks)).isEqualTo("t1");
        assertThatIOException().isThrownBy(chunks::next).withMessage("the object has changed");
    }

    @Test
    void stopOfReadingAheadIsStillAStop() throws IOException, InterruptedException {
        ReadAhead chunks = readAhead(text("t1"), failing(new InterruptedIOException("stopping")));

        assertThat(tripId(chunks)).isEqualTo("t1");
        assertThatIOException().isThrownBy(chunks::next).isExactlyInstanceOf(InterruptedIOException.class);
    }

    private ReadAhead readAhead(InputStream... parts) {
        ChunkReader reader = new ChunkReader(
                new SequenceInputStream(Collections.enumeration(List.of(parts))),
                Position.START_OF_FILE,
                List.of("trip_id", "end_time", "fare_amount"),
                new TripEventDecoder(EventKind.END, ZoneOffset.UTC),
                new EventWriter(TripTracing.OFF, Channel.kinesis("trip-end-events")));
        return new ReadAhead(reader, ONE_ROW, workers);
    }

    private static String tripId(ReadAhead chunks) throws IOException, InterruptedException {
        Chunk chunk = chunks.next();
        assertThat(chunk).isNotNull();
        assertThat(chunk.events()).hasSize(1);
        return chunk.events().get(0).tripId();
    }

    private static InputStream text(String... tripIds) {
        StringBuilder rows = new StringBuilder();
        for (String tripId : tripIds) {
            rows.append(tripId).append(",2024-05-25 13:29:00,12.30\n");
        }
        return new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream signalling(CountDownLatch latch) {
        return new InputStream() {
            @Override
            public int read() {
                latch.countDown();
                return -1;
            }
        };
    }

    private static InputStream failing(IOException fault) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw fault;
            }
        };
    }
}
