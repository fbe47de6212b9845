package com.boltride.stage;

import java.nio.ByteBuffer;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

/** A change of the trips table as the Kinesis Client Library passes it on: by its sequence number, without bytes. */
final class ChangeRecord extends KinesisClientRecord {

    private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final Record change;

    private ChangeRecord(Record change, StreamRecord place) {
        super(
                place.sequenceNumber(),
                place.approximateCreationDateTime(),
                NO_BYTES,
                place.sequenceNumber(),
                EncryptionType.NONE,
                0,
                null,
                false,
                null);
        this.change = change;
    }

    static KinesisClientRecord of(Record change) {
        return new ChangeRecord(change, change.dynamodb());
    }

    Record change() {
        return change;
    }
}
