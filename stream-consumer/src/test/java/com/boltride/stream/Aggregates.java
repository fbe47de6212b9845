package com.boltride.stream;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import software.amazon.kinesis.retrieval.AggregatorUtil;
import software.amazon.kinesis.retrieval.kpl.Messages;

/** Records as the Kinesis Producer Library writes them: a magic number, a protocol buffer, and its MD5. */
final class Aggregates {

    private Aggregates() {}

    static byte[] of(String... texts) {
        Messages.AggregatedRecord.Builder aggregate =
                Messages.AggregatedRecord.newBuilder().addPartitionKeyTable("key");
        for (String text : texts) {
            aggregate.addRecords(part(text, 0));
        }
        return bytes(aggregate);
    }

    /** The second part names a partition key that is not there. */
    static byte[] broken(String first, String second) {
        return bytes(Messages.AggregatedRecord.newBuilder()
                .addPartitionKeyTable("key")
                .addRecords(part(first, 0))
                .addRecords(part(second, 7)));
    }

    private static Messages.Record.Builder part(String text, int partitionKeyIndex) {
        return Messages.Record.newBuilder()
                .setPartitionKeyIndex(partitionKeyIndex)
                .setData(ByteString.copyFromUtf8(text));
    }

    private static byte[] bytes(Messages.AggregatedRecord.Builder aggregate) {
        byte[] message = aggregate.build().toByteArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(AggregatorUtil.AGGREGATED_RECORD_MAGIC);
        bytes.writeBytes(message);
        try {
            bytes.writeBytes(MessageDigest.getInstance("MD5").digest(message));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
