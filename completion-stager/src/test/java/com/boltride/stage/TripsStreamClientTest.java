package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.dynamodbv2.streamsadapter.adapter.DynamoDBStreamsGetRecordsResponseAdapter;
import com.boltride.retry.Outage;
import com.boltride.retry.Outages;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
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
    private final Outages outages = new Outages(Clock.systemUTC());

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
        AwsServiceException expired = fault(ExpiredIteratorException.builder(), "ExpiredIteratorException");
        assertThatThrownBy(() -> read(failing(expired)))
                .hasCauseInstanceOf(software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException.class);
        assertThat(outages.current()).isEmpty();
    }

    @Test
    void streamThatIsAwayShowsInHealthUntilItIsBack() {
        stream.open("parent", null);
        AwsServiceException internal = fault(InternalServerErrorException.builder(), "InternalServerError");
        assertThatThrownBy(() -> read(failing(internal))).hasCauseInstanceOf(AwsServiceException.class);
        assertThatThrownBy(() -> read(failing(SdkClientException.create("connection refused"))))
                .hasCauseInstanceOf(SdkClientException.class);
        assertThat(outages.current())
                .extracting(Outage::dependency, Outage::attempts, Outage::fault)
                .containsExactly(tuple("dynamodb-streams", 2, "connection refused"));

        read(stream);
        assertThat(outages.current()).isEmpty();
    }

    @Test
    void onlyItsChildrenAreTheChildrenOfAShard() {
        stream.open("grandparent", null);
        stream.open("parent", "grandparent");
        stream.open("left", "parent");
        stream.open("right", "parent");
        List<Shard> children = new TripsStreamClient(stream, outages)
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

    private static AwsServiceException fault(AwsServiceException.Builder fault, String code) {
        return fault.awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("no more")
                        .build())
                .build();
    }

    private static FakeTripsStream failing(RuntimeException fault) {
        return new FakeTripsStream() {
            @Override
            public GetRecordsResponse getRecords(GetRecordsRequest request) {
                throw fault;
            }
        };
    }

    private DynamoDBStreamsGetRecordsResponseAdapter read(FakeTripsStream stream) {
        return new TripsStreamClient(stream, outages)
                .getDynamoDBStreamsRecords(
                        GetRecordsRequest.builder().shardIterator("parent:0").build())
                .join();
    }
}
