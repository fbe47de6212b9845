package com.boltride.testaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAws;
import com.boltride.local.LocalAwsOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Topic;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Two suites at the same time on one AWS, which is there before them and after them. */
@Tag("local-aws")
class SuitesOnOneAwsIT {

    private static final LocalAwsOptions OPTIONS = LocalAwsOptions.defaults()
            .withServices(AwsService.KINESIS, AwsService.DYNAMODB, AwsService.SQS, AwsService.SNS, AwsService.S3);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static LocalAws ground;
    private static KinesisClient kinesis;
    private static DynamoDbClient dynamoDb;
    private static SqsClient sqs;
    private static SnsClient sns;
    private static S3Client s3;

    @BeforeAll
    static void start() {
        ground = LocalAws.start(OPTIONS);
        ground.systemProperties().forEach(System::setProperty);
        kinesis = KinesisClient.create();
        dynamoDb = DynamoDbClient.create();
        sqs = SqsClient.create();
        sns = SnsClient.create();
        s3 = S3Client.create();
    }

    @AfterAll
    static void stop() {
        ground.systemProperties().keySet().forEach(System::clearProperty);
        ground.close();
    }

    @Test
    void suitesDoNotSeeEachOtherAndLeaveNothingBehind() {
        List<String> before = resources();
        TestAws one = suite();
        TestAws other = suite();

        fill(one);
        assertThat(dynamoDb.scan(scan -> scan.tableName(other.named("trips"))).count())
                .isZero();
        assertThat(s3.listObjectsV2(list ->
                                list.bucket(other.named("bolt-ride-kpis")).prefix("data/"))
                        .contents())
                .isEmpty();
        assertThat(resources()).contains(one.named("made-by-a-service"), other.named("nsp-bolt-ride-dlq"));

        one.close();
        // Kinesis deletes a stream some time after it was told to.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(resources()).noneMatch(name -> name.startsWith(one.named(""))));
        assertThat(resources())
                .contains(
                        other.named("trip-start-events"),
                        other.named("trips"),
                        other.named("nsp-bolt-ride-dlq"),
                        other.named("emr-job-status-notifications"),
                        other.named("bolt-ride-kpis"));
        other.close();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(resources()).containsExactlyInAnyOrderElementsOf(before));
    }

    @Test
    void servicesOfAnyProcessAreToldOfThePrefix() {
        try (TestAws suite = suite()) {
            assertThat(suite.environment())
                    .containsAllEntriesOf(ground.environment())
                    .containsEntry("BOLT_RIDE_RESOURCE_PREFIX", suite.named(""));
            assertThat(System.getProperty("bolt-ride.resource-prefix")).isEqualTo(suite.named(""));
        }
        assertThat(System.getProperty("bolt-ride.resource-prefix")).isNull();
    }

    private static TestAws suite() {
        return TestAws.start(OPTIONS, new TestTarget(ground.environment(), () -> {}));
    }

    /** With something in everything, and with a queue of which the fixture knows nothing. */
    private static void fill(TestAws suite) {
        kinesis.putRecord(put -> put.streamName(suite.named("trip-start-events"))
                .partitionKey("k")
                .data(SdkBytes.fromUtf8String("{}")));
        dynamoDb.putItem(put -> put.tableName(suite.named("trips")).item(Map.of("trip_id", AttributeValue.fromS("t"))));
        sqs.createQueue(create -> create.queueName(suite.named("made-by-a-service")));
        s3.putObject(put -> put.bucket(suite.named("bolt-ride-kpis")).key("data/x"), RequestBody.fromString("x"));
    }

    /** The names of everything there is. */
    private static List<String> resources() {
        // A suite that ends points this JVM nowhere.
        ground.systemProperties().forEach(System::setProperty);
        return Stream.of(
                        kinesis.listStreams().streamNames().stream(),
                        dynamoDb.listTables().tableNames().stream(),
                        sqs.listQueues().queueUrls().stream().map(SuitesOnOneAwsIT::lastPart),
                        sns.listTopics().topics().stream().map(Topic::topicArn).map(SuitesOnOneAwsIT::lastPart),
                        s3.listBuckets().buckets().stream().map(Bucket::name))
                .flatMap(names -> names)
                .toList();
    }

    private static String lastPart(String urlOrArn) {
        return urlOrArn.replaceAll(".*[/:]", "");
    }
}
