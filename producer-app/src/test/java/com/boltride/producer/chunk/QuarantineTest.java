package com.boltride.producer.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.contract.DataContract;
import com.boltride.producer.csv.Position;
import com.boltride.producer.csv.Row;
import com.boltride.producer.source.Bucket;
import com.boltride.producer.source.InMemoryS3;
import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.trip.EventKind;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuarantineTest {

    private static final String OBJECT = "data/failed/run-1/end-000000000002.jsonl";

    private final InMemoryS3 s3 = new InMemoryS3();
    private final Quarantine quarantine = new Quarantine(
            new Bucket(s3, "rides"),
            "run-1",
            EventKind.END,
            "data/trip_end.csv",
            new Patience(
                    new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)),
                    new Outages(Clock.systemUTC()),
                    new Random(1)));

    @Test
    void aRowIsKeptWithWhereItStoodAndWhatIsWrong() throws InterruptedException {
        quarantine.keep(chunkWith(
                "t1,never,\"a\nb\"".getBytes(StandardCharsets.UTF_8),
                new Rejection(RejectionReason.WRONG_TYPE, "end_time", "end_time \"never\" is not a time")));

        assertThat(lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.toString())
                                .isEqualTo(
                                        "{\"run\":\"run-1\",\"file\":\"data/trip_end.csv\",\"line\":7,\"offset\":300,\"length\":15,"
                                                + "\"reason\":\"WRONG_TYPE\",\"field\":\"end_time\","
                                                + "\"message\":\"end_time \\\"never\\\" is not a time\",\"raw\":\"t1,never,\\\"a\\nb\\\"\"}"));
    }

    @Test
    void bytesThatAreNotUtf8AreKeptAsBase64() throws InterruptedException {
        byte[] raw = "Zürich".getBytes(StandardCharsets.ISO_8859_1);

        quarantine.keep(chunkWith(raw, new Rejection(RejectionReason.MALFORMED_CSV, null, "the row is not UTF-8")));

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.has("raw")).isFalse();
            assertThat(line.has("field")).isFalse();
            assertThat(Base64.getDecoder().decode(line.get("raw_base64").asString()))
                    .isEqualTo(raw);
        });
    }

    @Test
    void aChunkThatIsDoneAgainReplacesItsObject() throws InterruptedException {
        Rejection rejection = new Rejection(RejectionReason.MALFORMED_CSV, null, "no");

        quarantine.keep(chunkWith(new byte[] {'a'}, rejection));
        s3.failNext(1);
        quarantine.keep(chunkWith(new byte[] {'a'}, rejection));

        assertThat(lines()).hasSize(1);
    }

    @Test
    void aChunkOfGoodRowsMakesNoObject() throws InterruptedException {
        quarantine.keep(new Chunk(new Position(30, 2), new Position(400, 9), List.of(), List.of()));

        assertThat(s3.get(OBJECT)).isNull();
    }

    private static Chunk chunkWith(byte[] raw, Rejection rejection) {
        Row row = new Row.Malformed(new Position(300, 7), new Position(315, 9), raw, "unused");
        return new Chunk(
                new Position(30, 2), new Position(400, 9), List.of(), List.of(new QuarantinedRow(row, rejection)));
    }

    /** Whatever a test quarantines keeps to the published schema. */
    private List<JsonNode> lines() {
        return new String(s3.get(OBJECT), StandardCharsets.UTF_8)
                .lines()
                .peek(line -> assertThat(DataContract.QUARANTINED_ROW.violations(line))
                        .isEmpty())
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
