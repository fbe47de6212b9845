package com.boltride.producer.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.producer.csv.Position;
import com.boltride.tracing.Channel;
import com.boltride.tracing.TripTracing;
import com.boltride.trip.Decoded;
import com.boltride.trip.EventKind;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.TripEventDecoder;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChunkReaderTest {

    private static final List<String> COLUMNS =
            List.of("trip_id", "dropoff_datetime", "fare_amount", "rate_code", "note");
    private static final ChunkLimits WIDE = new ChunkLimits(1_000, 1_000_000);

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void aValidRowBecomesItsCanonicalEvent() throws IOException {
        Chunk chunk =
                read("t1,2024-05-25 13:29:00,12.30,5.0,\"so, so\"\n", WIDE).get(0);

        assertThat(chunk.quarantined()).isEmpty();
        assertThat(chunk.events()).singleElement().satisfies(event -> {
            assertThat(event.line()).isEqualTo(1);
            assertThat(event.tripId()).isEqualTo("t1");
            assertThat(event.time()).isEqualTo(Instant.parse("2024-05-25T13:29:00Z"));
            assertThat(new String(event.json(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"trip_id\":\"t1\",\"end_time\":\"2024-05-25T13:29:00Z\",\"fare_amount\":12.30,"
                            + "\"rate_code\":5,\"note\":\"so, so\"}");
        });
    }

    @Test
    void eachEventBeginsItsTraceOrGoesOnInTheOneThatItCameWith() throws IOException {
        TripTracing tracing = TripTracing.of(OpenTelemetryExtension.create().getOpenTelemetry(), "trips");
        String text = "t1,2024-05-25 13:29:00,1,\nt2,2024-05-25 13:29:00,1,%s\n".formatted(TRACEPARENT);
        List<String> columns = List.of("trip_id", "end_time", "fare_amount", "traceparent");

        List<OutgoingEvent> followed = read(text, WIDE, columns, tracing).get(0).events();
        List<OutgoingEvent> passedOn =
                read(text, WIDE, columns, TripTracing.OFF).get(0).events();

        assertThat(traceparent(followed.get(0))).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
        assertThat(traceparent(followed.get(1)))
                .startsWith(TRACEPARENT.substring(0, 36))
                .isNotEqualTo(TRACEPARENT);
        assertThat(traceparent(passedOn.get(0))).isNull();
        assertThat(traceparent(passedOn.get(1))).isEqualTo(TRACEPARENT);
    }

    private static @Nullable String traceparent(OutgoingEvent event) {
        Decoded decoded = new TripEventDecoder(EventKind.END, ZoneOffset.UTC).decodeJson(event.json());
        return ((Decoded.Valid) decoded).traceparent();
    }

    @Test
    void everyOtherRowIsQuarantinedWithItsReason() throws IOException {
        Chunk chunk = read("""
                        t1,never,12.30,,
                        t2,2024-05-25 13:29:00,,,
                        t3,2024-05-25 13:29:00,-1,,
                        t4,2024-05-25 13:29:00
                        ,2024-05-25 13:29:00,1,,
                        """, WIDE).get(0);

        assertThat(chunk.events()).isEmpty();
        assertThat(chunk.quarantined())
                .extracting(row -> row.rejection().reason())
                .containsExactly(
                        RejectionReason.WRONG_TYPE,
                        RejectionReason.MISSING_FIELD,
                        RejectionReason.OUT_OF_RANGE,
                        RejectionReason.MALFORMED_CSV,
                        RejectionReason.MISSING_FIELD);
        assertThat(chunk.quarantined())
                .extracting(row -> row.rejection().field())
                .containsExactly("end_time", "fare_amount", "fare_amount", null, "trip_id");
    }

    @Test
    void aChunkEndsAtItsRowLimitAndTheNextBeginsThere() throws IOException {
        String row = "t1,2024-05-25 13:29:00,12.30,,\n";

        List<Chunk> chunks = read(row.repeat(5), new ChunkLimits(2, 1_000_000));

        assertThat(chunks).extracting(chunk -> chunk.events().size()).containsExactly(2, 2, 1);
        assertThat(chunks.get(0).start()).isEqualTo(Position.START_OF_FILE);
        assertThat(chunks.get(1).start()).isEqualTo(new Position(2 * row.length(), 3));
        assertThat(chunks.get(2).end()).isEqualTo(new Position(5 * row.length(), 6));
    }

    @Test
    void aChunkEndsWhenItsEventsAreLarge() throws IOException {
        String row = "t1,2024-05-25 13:29:00,1,," + "x".repeat(1_000) + "\n";

        assertThat(read(row.repeat(6), new ChunkLimits(1_000, 2_000))).hasSize(3);
    }

    @Test
    void aChunkEndsWhenItsGarbageIsLarge() throws IOException {
        String row = "x".repeat(ChunkReader.MAX_QUARANTINED_BYTES / 8) + "\n";

        assertThat(read(row.repeat(20), WIDE))
                .extracting(chunk -> chunk.quarantined().size())
                .containsExactly(8, 8, 4);
    }

    @Test
    void blankLinesAreNoRows() throws IOException {
        assertThat(read("\n\n\n", WIDE)).isEmpty();
    }

    private static List<Chunk> read(String text, ChunkLimits limits) throws IOException {
        return read(text, limits, COLUMNS, TripTracing.OFF);
    }

    private static List<Chunk> read(String text, ChunkLimits limits, List<String> columns, TripTracing tracing)
            throws IOException {
        ChunkReader reader = new ChunkReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Position.START_OF_FILE,
                columns,
                new TripEventDecoder(EventKind.END, ZoneOffset.UTC),
                new EventWriter(tracing, Channel.kinesis("trip-end-events")));
        List<Chunk> chunks = new ArrayList<>();
        for (Chunk chunk = reader.next(limits); chunk != null; chunk = reader.next(limits)) {
            chunks.add(chunk);
        }
        return chunks;
    }
}
