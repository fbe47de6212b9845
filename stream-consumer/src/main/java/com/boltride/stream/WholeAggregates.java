package com.boltride.stream;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import software.amazon.kinesis.retrieval.AggregatorUtil;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.kpl.Messages.AggregatedRecord;

/**
 * Takes aggregates of the Kinesis Producer Library apart, wholly or not at all. The KCL itself drops, without a word, what
 * an aggregate holds for other shards, and an aggregate that holds nothing; at a broken part it drops the rest, or on a
 * Java without {@code javax.xml.bind} ends in an error. Here a record that does not come apart into as many as it says is
 * handed over as it is: no event, so a dead letter.
 *
 * <p>Parts for other shards are what a producer that did not know of a resharding aggregated; it may send them again, and
 * then they are duplicates.
 */
final class WholeAggregates extends AggregatorUtil {

    private static final int DIGEST_BYTES = 16;
    static final BigInteger FIRST_HASH_KEY = BigInteger.ZERO;
    static final BigInteger LAST_HASH_KEY = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    /** @return a list that the KCL may take records out of */
    @Override
    public List<KinesisClientRecord> deaggregate(
            List<KinesisClientRecord> records, BigInteger firstHashKey, BigInteger lastHashKey) {
        List<KinesisClientRecord> all = new ArrayList<>();
        records.forEach(record -> all.addAll(deaggregate(record)));
        return all;
    }

    private List<KinesisClientRecord> deaggregate(KinesisClientRecord record) {
        if (!looksAggregated(record.data())) {
            return List.of(record);
        }
        // A view of its own, because taking it apart moves the buffer's position.
        KinesisClientRecord view =
                record.toBuilder().data(record.data().duplicate()).build();
        try {
            List<KinesisClientRecord> parts = super.deaggregate(List.of(view), FIRST_HASH_KEY, LAST_HASH_KEY);
            // The record itself where it is no aggregate, because a source may have made it of a class of its own.
            boolean whole = !parts.contains(view) && parts.size() == partsOf(record);
            return whole ? parts : List.of(record);
        } catch (RuntimeException | LinkageError e) {
            return List.of(record);
        }
    }

    /** Nearly no record does, so what it takes to be sure is left to those. */
    private static boolean looksAggregated(ByteBuffer data) {
        int length = AGGREGATED_RECORD_MAGIC.length;
        return data.remaining() >= length
                && data.slice(data.position(), length).equals(ByteBuffer.wrap(AGGREGATED_RECORD_MAGIC));
    }

    /** How many records an aggregate says it has; -1, which no list has, for one without any. */
    private static int partsOf(KinesisClientRecord aggregate) {
        ByteBuffer data = aggregate.data().duplicate();
        int from = AGGREGATED_RECORD_MAGIC.length;
        try {
            int parts = AggregatedRecord.parseFrom(
                            ByteString.copyFrom(data.slice(from, data.remaining() - from - DIGEST_BYTES)))
                    .getRecordsCount();
            return parts == 0 ? -1 : parts;
        } catch (InvalidProtocolBufferException e) {
            return -1;
        }
    }
}
