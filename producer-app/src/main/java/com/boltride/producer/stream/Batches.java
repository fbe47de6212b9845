package com.boltride.producer.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;

/**
 * Cuts records into calls, within the limits of the Kinesis API's {@code PutRecords}: 500 records and 5 MiB a call, partition keys
 * included. The limit of 1 MiB a record needs no check: a valid event holds at most {@link
 * com.boltride.trip.EventLimits#MAX_CONTENT_BYTES}, which JSON makes at most six times longer.
 */
final class Batches {

    static final int MAX_RECORDS = 500;
    static final int MAX_BYTES = 5 * 1024 * 1024;

    private Batches() {}

    static List<List<PutRecordsRequestEntry>> of(List<PutRecordsRequestEntry> records) {
        List<List<PutRecordsRequestEntry>> batches = new ArrayList<>();
        List<PutRecordsRequestEntry> batch = new ArrayList<>();
        long bytes = 0;
        for (PutRecordsRequestEntry record : records) {
            int size = size(record);
            if (batch.size() == MAX_RECORDS || bytes + size > MAX_BYTES) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(record);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** Bytes that count: the data and the partition key in UTF-8. */
    static int size(PutRecordsRequestEntry record) {
        int data = record.data().asByteArrayUnsafe().length;
        return data + record.partitionKey().getBytes(StandardCharsets.UTF_8).length;
    }
}
