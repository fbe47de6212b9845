package com.boltride.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

class WholeAggregatesTest {

    @Test
    void aggregateComesApart() {
        assertThat(texts(Aggregates.of("a", "b", "c"))).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsNoAggregateStaysAsItIs() {
        assertThat(texts("{}".getBytes(ISO_8859_1), new byte[0])).containsExactly("{}", "");
    }

    @Test
    void partsForOtherShardsAreNotDropped() {
        List<KinesisClientRecord> parts =
                new WholeAggregates().deaggregate(List.of(record(Aggregates.of("a", "b"))), "0", "1");

        assertThat(parts).extracting(WholeAggregatesTest::text).containsExactly("a", "b");
    }

    @Test
    void recordThatIsNoAggregateIsTheOneThatCame() {
        KinesisClientRecord record = record("{}".getBytes(ISO_8859_1));

        assertThat(new WholeAggregates().deaggregate(List.of(record)))
                .singleElement()
                .isSameAs(record);
    }

    @Test
    void brokenAggregateIsHandedOverAsItCame() {
        byte[] broken = Aggregates.broken("a", "b");

        assertThat(texts(broken, Aggregates.of("c"))).containsExactly(new String(broken, ISO_8859_1), "c");
    }

    @Test
    void emptyAggregateIsHandedOverAsItCame() {
        byte[] empty = Aggregates.of();

        assertThat(texts(empty)).containsExactly(new String(empty, ISO_8859_1));
    }

    private static List<String> texts(byte[]... records) {
        List<KinesisClientRecord> parts = new WholeAggregates()
                .deaggregate(Stream.of(records).map(WholeAggregatesTest::record).toList());
        return parts.stream().map(WholeAggregatesTest::text).toList();
    }

    private static KinesisClientRecord record(byte[] data) {
        return KinesisClientRecord.builder()
                .sequenceNumber("1")
                .partitionKey("key")
                .data(ByteBuffer.wrap(data))
                .build();
    }

    private static String text(KinesisClientRecord record) {
        return ISO_8859_1.decode(record.data().duplicate()).toString();
    }
}
