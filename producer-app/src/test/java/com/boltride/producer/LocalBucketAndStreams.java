package com.boltride.producer;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The AWS that the producer meets, with both ends in the test's hands. The SDK of this JVM is pointed at it. */
final class LocalBucketAndStreams implements AutoCloseable {

    static final String STARTS = "trip-start-events";
    static final String ENDS = "trip-end-events";

    private final TestAws aws;
    private final S3Client s3;
    private final KinesisClient kinesis;

    LocalBucketAndStreams() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.KINESIS, AwsService.S3));
        s3 = S3Client.create();
        kinesis = KinesisClient.create();
    }

    /** For a test that has meanwhile pointed the SDK somewhere else. */
    void pointSdkHere() {
        aws.pointThisJvmHere();
    }

    String bucket() {
        return aws.named("bolt-ride-kpis");
    }

    Map<String, String> environment() {
        return aws.environment();
    }

    void put(String key, String content) {
        put(key, content.getBytes(StandardCharsets.UTF_8));
    }

    void put(String key, byte[] content) {
        s3.putObject(request -> request.bucket(bucket()).key(key), RequestBody.fromBytes(content));
    }

    void delete(String key) {
        s3.deleteObject(request -> request.bucket(bucket()).key(key));
    }

    /** The objects under a prefix, as text by key. */
    Map<String, String> objects(String prefix) {
        Map<String, String> objects = new TreeMap<>();
        for (S3Object object : s3.listObjectsV2Paginator(
                        request -> request.bucket(bucket()).prefix(prefix))
                .contents()) {
            objects.put(
                    object.key(),
                    s3.getObjectAsBytes(request -> request.bucket(bucket()).key(object.key()))
                            .asUtf8String());
        }
        return objects;
    }

    /** All that is in a stream, each trip's records in order. */
    List<Record> records(String stream) {
        List<Record> records = new ArrayList<>();
        for (Shard shard : kinesis.listShards(request -> request.streamName(aws.named(stream)))
                .shards()) {
            String iterator = kinesis.getShardIterator(request -> request.streamName(aws.named(stream))
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .shardIterator();
            GetRecordsResponse answer;
            do {
                String next = iterator;
                answer = kinesis.getRecords(request -> request.shardIterator(next));
                records.addAll(answer.records());
                iterator = answer.nextShardIterator();
            } while (answer.millisBehindLatest() > 0 || !answer.records().isEmpty());
        }
        return records;
    }

    /** Whose {@code trip_id} is one of these. */
    List<Record> records(String stream, List<String> tripIds) {
        List<Record> records = records(stream).stream()
                .filter(record -> tripIds.contains(record.partitionKey()))
                .toList();
        assertThat(records)
                .allSatisfy(record ->
                        assertThat(record.data().asUtf8String()).contains("\"" + record.partitionKey() + "\""));
        return records;
    }

    @Override
    public void close() {
        kinesis.close();
        s3.close();
        aws.close();
    }
}
