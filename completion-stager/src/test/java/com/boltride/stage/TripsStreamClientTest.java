package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.dynamodbv2.streamsadapter.adapter.DynamoDBStreamsGetRecordsResponseAdapter;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardFilter;
import software.amazon.awssdk.services.dynamodb.model.ShardFilterType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

class TripsStreamClientTest {

    private static final String ARN =
            "arn:aws:dynamodb:us-east-1:000000000000:table/trips/stream/2024-05-26T00:00:00.000";
    private static final String SUNDAY = "2024-05-26T08:00:00Z";

    private final FakeTripsStream stream = new FakeTripsStream();

    @Test
    void recordsAreTheChangesAsTheyCame() {
        stream.open("parent", null);
        stream.complete("parent", "a", SUNDAY);
        stream.complete("parent", "b", SUNDAY);
        DynamoDBStreamsGetRecordsResponseAdapter read = read(stream);

        List<KinesisClientRecord> records = read.records();
        assertThat(records)
                .extracting(KinesisClientRecord::sequenceNumber)
                .isSorted()
                .hasSize(2);
        assertThat(records)
                .map(record -> ((ChangeRecord) record).change())
                .map(Record::dynamodb)
                .map(StreamRecord::newImage)
                .map(image -> image.get("trip_id").s())
                .containsExactly("a", "b");
        assertThat(read.records()).isSameAs(records);
        assertThat(read.nextShardIterator()).isNotNull();
    }

    @Test
    void endOfAShardShows() {
        stream.open("parent", null);
        stream.end("parent");
        assertThat(read(stream).nextShardIterator()).isNull();
    }

    @Test
    void faultIsWhatTheLibraryKnowsFromKinesis() {
        FakeTripsStream forgetful = new FakeTripsStream() {
            @Override
            public GetRecordsResponse getRecords(GetRecordsRequest request) {
                throw ExpiredIteratorException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ExpiredIteratorException")
                                .build())
                        .build();
            }
        };
        assertThatThrownBy(() -> read(forgetful))
                .hasCauseInstanceOf(software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException.class);
    }

    @Test
    void onlyItsChildrenAreTheChildrenOfAShard() {
        stream.open("grandparent", null);
        stream.open("parent", "grandparent");
        stream.open("left", "parent");
        stream.open("right", "parent");
        List<Shard> children = new TripsStreamClient(stream)
                .describeStreamWithFilter(
                        ARN,
                        ShardFilter.builder()
                                .type(ShardFilterType.CHILD_SHARDS)
                                .shardId("parent")
                                .build(),
                        "")
                .streamDescription()
                .shards();
        assertThat(children).extracting(Shard::shardId).containsExactly("left", "right");
    }

    private static DynamoDBStreamsGetRecordsResponseAdapter read(FakeTripsStream stream) {
        return new TripsStreamClient(stream)
                .getDynamoDBStreamsRecords(
                        GetRecordsRequest.builder().shardIterator("parent:0").build())
                .join();
    }
}
