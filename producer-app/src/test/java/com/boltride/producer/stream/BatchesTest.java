package com.boltride.producer.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.producer.chunk.Chunk;
import com.boltride.producer.chunk.ChunkLimits;
import com.boltride.producer.chunk.ChunkReader;
import com.boltride.producer.chunk.EventWriter;
import com.boltride.producer.csv.Position;
import com.boltride.tracing.Channel;
import com.boltride.tracing.TripTracing;
import com.boltride.trip.EventKind;
import com.boltride.trip.EventLimits;
import com.boltride.trip.TripEventDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;

class BatchesTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void noCallHasMoreThan500Records() {
        assertThat(Batches.of(records(1_001, "key", 10))).extracting(List::size).containsExactly(500, 500, 1);
    }

    @Test
    void noCallHasMoreThan5MebibytesWithPartitionKeys() {
        // Five of these with their keys are exactly 5 MiB.
        List<PutRecordsRequestEntry> records = records(11, "12345678", MEBIBYTE - 8);

        assertThat(Batches.of(records)).extracting(List::size).containsExactly(5, 5, 1);
        assertThat(Batches.of(records(6, "123456789", MEBIBYTE - 8)))
                .extracting(List::size)
                .containsExactly(4, 2);
    }

    @Test
    void aPartitionKeyCountsItsBytesNotItsCharacters() {
        assertThat(Batches.size(records(1, "日本", 100).get(0))).isEqualTo(106);
    }

    @Test
    void theOrderStays() {
        List<PutRecordsRequestEntry> records = records(1_200, "key", 1);

        assertThat(Batches.of(records).stream().flatMap(List::stream)).containsExactlyElementsOf(records);
    }

    @Test
    void nothingMakesNoCall() {
        assertThat(Batches.of(List.of())).isEmpty();
    }

    @Test
    void theLargestEventFitsARecord() throws IOException {
        // A control character takes one byte of an event's content, and six in JSON.
        String note = "\u0001".repeat(EventLimits.MAX_CONTENT_BYTES - 200);
        String row = "t1,2024-05-25 13:19:00,93,94," + note + "\n";
        List<String> columns = List.of("trip_id", "start_time", "origin", "destination", "note");
        Chunk chunk = new ChunkReader(
                        new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)),
                        Position.START_OF_FILE,
                        columns,
                        new TripEventDecoder(EventKind.START, ZoneOffset.UTC),
                        new EventWriter(TripTracing.OFF, Channel.kinesis("trip-start-events")))
                .next(new ChunkLimits(1, 1));

        assertThat(chunk).isNotNull();
        assertThat(chunk.events())
                .singleElement()
                .satisfies(event -> assertThat(event.json())
                        .hasSizeBetween(MEBIBYTE / 2, MEBIBYTE - event.tripId().length()));
    }

    private static List<PutRecordsRequestEntry> records(int count, String key, int bytes) {
        PutRecordsRequestEntry record = PutRecordsRequestEntry.builder()
                .partitionKey(key)
                .data(SdkBytes.fromByteArray(new byte[bytes]))
                .build();
        return Collections.nCopies(count, record);
    }
}
