package com.boltride.cli.evidence;

import com.boltride.cli.content.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.ListShardsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Reads a stream from its beginning, over all its shards, those that were split or merged too: parents before children. */
final class StreamReader {

    private static final int MOST_PER_CALL = 1000;

    private final KinesisClient kinesis;
    private final String stream;
    private final Map<String, StreamRecord> records = new LinkedHashMap<>();
    private final Map<String, String> lastOfShard = new HashMap<>();
    private final Set<String> readToTheirEnd = new HashSet<>();

    StreamReader(KinesisClient kinesis, String stream) {
        this.kinesis = kinesis;
        this.stream = stream;
    }

    /** Reads what has come since the last time. */
    void update() {
        for (Shard shard : shards()) {
            if (!readToTheirEnd.contains(shard.shardId())) {
                read(shard.shardId());
            }
        }
    }

    Collection<StreamRecord> records() {
        return Collections.unmodifiableCollection(records.values());
    }

    private List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        @Nullable String next = null;
        do {
            String token = next;
            ListShardsResponse page = token == null
                    ? kinesis.listShards(request -> request.streamName(stream))
                    : kinesis.listShards(request -> request.nextToken(token));
            shards.addAll(page.shards());
            next = page.nextToken();
        } while (next != null);
        return shards;
    }

    private void read(String shard) {
        @Nullable String iterator = iterator(shard);
        while (iterator != null) {
            String from = iterator;
            GetRecordsResponse page =
                    kinesis.getRecords(request -> request.shardIterator(from).limit(MOST_PER_CALL));
            page.records().forEach(record -> add(shard, record));
            iterator = page.nextShardIterator();
            if (iterator != null && page.records().isEmpty()) {
                return;
            }
        }
        readToTheirEnd.add(shard);
    }

    private String iterator(String shard) {
        @Nullable String last = lastOfShard.get(shard);
        return kinesis.getShardIterator(request -> {
                    request.streamName(stream).shardId(shard);
                    if (last == null) {
                        request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
                    } else {
                        request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .startingSequenceNumber(last);
                    }
                })
                .shardIterator();
    }

    private void add(String shard, Record record) {
        String payload = record.data().asString(StandardCharsets.UTF_8);
        lastOfShard.put(shard, record.sequenceNumber());
        records.put(
                record.sequenceNumber(),
                new StreamRecord(
                        stream,
                        shard,
                        record.sequenceNumber(),
                        record.approximateArrivalTimestamp(),
                        payload,
                        Content.ofJson(payload)));
    }
}
