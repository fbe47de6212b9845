package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

@Tag("local-aws")
class KinesisIT {

    private static final String STREAM = "trip-start-events";

    private static LocalAws aws;
    private static Clients clients;
    private static KinesisClient kinesis;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(
                LocalAwsOptions.defaults().withServices(AwsService.KINESIS).withShards(3));
        clients = new Clients(aws::endpoint, AwsIdentity.LOCAL);
        kinesis = clients.kinesis();
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void bothStreamsAreActiveWithTheShardsAskedFor() {
        assertThat(List.of(STREAM, "trip-end-events")).allSatisfy(name -> {
            var stream = kinesis.describeStreamSummary(request -> request.streamName(name))
                    .streamDescriptionSummary();
            assertThat(stream.streamStatus()).isEqualTo(StreamStatus.ACTIVE);
            assertThat(stream.openShardCount()).isEqualTo(3);
        });
    }

    @Test
    void recordsAreReadBackInTheOrderOfTheirPartitionKey() {
        List<PutRecordsRequestEntry> entries = IntStream.range(0, 300)
                .mapToObj(i -> PutRecordsRequestEntry.builder()
                        .partitionKey("trip-" + i % 10)
                        .data(SdkBytes.fromUtf8String(Integer.toString(i)))
                        .build())
                .toList();

        var response = kinesis.putRecords(request -> request.streamName(STREAM).records(entries));

        assertThat(response.failedRecordCount()).isZero();
        List<Record> records = kinesis.listShards(request -> request.streamName(STREAM)).shards().stream()
                .map(Shard::shardId)
                .flatMap(shard -> read(shard).stream())
                .toList();
        assertThat(records).hasSize(300);
        assertThat(IntStream.range(0, 10))
                .allSatisfy(key -> assertThat(records.stream()
                                .filter(record -> record.partitionKey().equals("trip-" + key))
                                .map(record -> Integer.valueOf(record.data().asUtf8String())))
                        .isSorted());
    }

    /** As a client's time-out makes them on a machine that is busy. */
    @Test
    void connectionsThatAreResetBeforeTheyAreAcceptedDoNotEndIt() throws IOException {
        URI endpoint = aws.endpoint(AwsService.KINESIS);
        for (int i = 0; i < 300; i++) {
            try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
                // Closing sends a reset then.
                socket.setSoLinger(true, 0);
            }
        }

        try (Clients newConnections = new Clients(aws::endpoint, AwsIdentity.LOCAL)) {
            assertThat(newConnections.kinesis().listStreams().streamNames()).contains(STREAM);
        }
    }

    private static List<Record> read(String shard) {
        String iterator = kinesis.getShardIterator(request ->
                        request.streamName(STREAM).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        return kinesis.getRecords(request -> request.shardIterator(iterator)).records();
    }
}
