package com.boltride.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** Calls of the SDK through the proxy, and what of them the emulators have heard. */
class FaultProxyIT {

    private static TestAws aws;
    private static FaultProxy proxy;
    private static Clients through;
    private static DynamoDbClient dynamoDb;
    private static DynamoDbClient behind;

    private final String trip = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        System.setProperty("sdk.ua.appId", "fault-proxy-test");
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withServices(
                        com.boltride.local.AwsService.KINESIS,
                        com.boltride.local.AwsService.DYNAMODB,
                        com.boltride.local.AwsService.SQS,
                        com.boltride.local.AwsService.SNS,
                        com.boltride.local.AwsService.S3,
                        com.boltride.local.AwsService.CLOUDWATCH));
        proxy = FaultProxy.inFrontOf(aws.environment());
        through = new Clients(proxy.variables());
        dynamoDb = through.dynamoDb();
        behind = new Clients(aws.environment()).dynamoDb();
    }

    @AfterAll
    static void stop() {
        proxy.close();
        System.clearProperty("sdk.ua.appId");
        aws.close();
    }

    @AfterEach
    void heal() {
        proxy.heal();
    }

    @Test
    void callsPassAsTheyAre() {
        byte[] content = new byte[5_000_000];
        new Random(1).nextBytes(content);
        S3Client s3 = through.s3();

        s3.putObject(put -> put.bucket(aws.named("bolt-ride-kpis")).key("large"), RequestBody.fromBytes(content));

        assertThat(s3.headObject(
                                head -> head.bucket(aws.named("bolt-ride-kpis")).key("large"))
                        .contentLength())
                .isEqualTo(content.length);
        assertThat(s3.getObjectAsBytes(get -> get.bucket(aws.named("bolt-ride-kpis"))
                                .key("large")
                                .range("bytes=100-4999999"))
                        .asByteArray())
                .hasSize(content.length - 100)
                .startsWith(content[100], content[101])
                .endsWith(content[content.length - 1]);
        put();
        assertThat(isThere()).isTrue();
    }

    @Test
    void eachProgramIsKnownByItsCalls() {
        through.kinesis()
                .putRecord(put -> put.streamName(aws.named("trip-start-events"))
                        .partitionKey(trip)
                        .data(SdkBytes.fromUtf8String("{}")));
        through.cloudWatch()
                .putMetricData(put -> put.namespace("test")
                        .metricData(
                                MetricDatum.builder().metricName("m").value(1.0).build()));
        through.sns().listTopics();
        through.sqs().getQueueUrl(get -> get.queueName(aws.named("nsp-bolt-ride-dlq")));
        through.s3().listObjectsV2(list -> list.bucket(aws.named("bolt-ride-kpis")));
        put();

        assertThat(proxy.calls())
                .contains(
                        new Call("fault-proxy-test", AwsService.KINESIS, "PutRecord"),
                        new Call("fault-proxy-test", AwsService.CLOUDWATCH, "PutMetricData"),
                        new Call("fault-proxy-test", AwsService.SNS, "ListTopics"),
                        new Call("fault-proxy-test", AwsService.SQS, "GetQueueUrl"),
                        new Call("fault-proxy-test", AwsService.S3, "ListObjectsV2"),
                        new Call("fault-proxy-test", AwsService.DYNAMODB, "PutItem"));
    }

    @Test
    void callIsDoneAlthoughItsAnswerIsLost() {
        proxy.inject(AwsService.DYNAMODB, Faults.rate(1).withMix(Fault.RESET_AFTER));

        assertThatThrownBy(this::put).isInstanceOf(SdkClientException.class).hasMessageContaining("Connection reset");
        assertThat(isThere()).isTrue();
    }

    @Test
    void callIsNotDoneIfTheConnectionBreaksBefore() {
        long before = proxy.injected(AwsService.DYNAMODB);
        proxy.inject(AwsService.DYNAMODB, Faults.rate(1).withMix(Fault.RESET_BEFORE));

        assertThatThrownBy(this::put).isInstanceOf(SdkClientException.class).hasMessageContaining("Connection reset");
        assertThat(isThere()).isFalse();
        assertThat(proxy.injected(AwsService.DYNAMODB)).isEqualTo(before + 1);

        proxy.heal();
        put();
        assertThat(isThere()).isTrue();
    }

    @Test
    void unansweredCallIsNotDone() {
        DynamoDbClient impatient = through.dynamoDb(Duration.ofMillis(500));
        proxy.inject(AwsService.DYNAMODB, Faults.away().withMix(Fault.UNANSWERED));

        assertThatThrownBy(() -> put(impatient)).isInstanceOf(ApiCallAttemptTimeoutException.class);
        assertThat(isThere()).isFalse();
    }

    @Test
    void callsThatWaitAtTheSameTimeAreCountedUntilTheyAreAnsweredOrGivenUp() {
        DynamoDbClient impatient = through.dynamoDb(Duration.ofMillis(500));
        proxy.inject(AwsService.DYNAMODB, Faults.away().withMix(Fault.UNANSWERED));

        IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> assertThatThrownBy(() -> put(impatient)).isInstanceOf(SdkClientException.class)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(proxy.mostAtOnce(AwsService.DYNAMODB)).isBetween(1, 3);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            proxy.heal();
            assertThat(proxy.mostAtOnce(AwsService.DYNAMODB)).isZero();
        });
        put();
        assertThat(proxy.mostAtOnce(AwsService.DYNAMODB)).isEqualTo(1);
    }

    @Test
    void slowCallIsDoneInTheEnd() {
        DynamoDbClient impatient = through.dynamoDb(Duration.ofMillis(500));
        proxy.inject(AwsService.DYNAMODB, Faults.slow(Duration.ofSeconds(2)));

        assertThatThrownBy(() -> put(impatient)).isInstanceOf(ApiCallAttemptTimeoutException.class);
        await().atMost(Duration.ofSeconds(30)).until(this::isThere);
    }

    @Test
    void everyServiceSaysInItsOwnWordsThatItIsThrottled() {
        for (AwsService service : AwsService.values()) {
            if (aws.environment().containsKey(service.environmentVariable())) {
                proxy.inject(service, Faults.rate(1).withMix(Fault.THROTTLED));
            }
        }

        assertThat(refusal(this::put).isThrottlingException()).isTrue();
        assertThat(refusal(() -> through.kinesis()
                                .putRecord(put -> put.streamName(aws.named("trip-start-events"))
                                        .partitionKey("k")
                                        .data(SdkBytes.fromUtf8String("{}"))))
                        .awsErrorDetails()
                        .errorCode())
                .isEqualTo("ProvisionedThroughputExceededException");
        assertThat(refusal(() -> through.sqs().getQueueUrl(get -> get.queueName(aws.named("nsp-bolt-ride-dlq"))))
                        .isThrottlingException())
                .isTrue();
        assertThat(refusal(() -> through.sns().listTopics()).isThrottlingException())
                .isTrue();
        assertThat(refusal(() -> through.s3().listBuckets()).isThrottlingException())
                .isTrue();
        assertThat(refusal(() -> through.cloudWatch().listMetrics()).isThrottlingException())
                .isTrue();
    }

    @Test
    void everyServiceSaysThatItHasFailed() {
        for (AwsService service : AwsService.values()) {
            if (aws.environment().containsKey(service.environmentVariable())) {
                proxy.inject(service, Faults.rate(1).withMix(Fault.SERVER_ERROR));
            }
        }

        assertThat(refusal(this::put).statusCode()).isEqualTo(500);
        assertThat(isThere()).isFalse();
        assertThat(refusal(() -> through.kinesis().listStreams()).statusCode()).isEqualTo(500);
        assertThat(refusal(() -> through.sqs().listQueues()).statusCode()).isEqualTo(500);
        assertThat(refusal(() -> through.sns().listTopics()).statusCode()).isEqualTo(500);
        assertThat(refusal(() -> through.s3().listBuckets()).statusCode()).isEqualTo(500);
        assertThat(refusal(() -> through.cloudWatch().listMetrics()).statusCode())
                .isEqualTo(500);
    }

    private void put() {
        put(dynamoDb);
    }

    private void put(DynamoDbClient client) {
        client.putItem(put -> put.tableName(aws.named("trips")).item(Map.of("trip_id", AttributeValue.fromS(trip))));
    }

    private boolean isThere() {
        return behind.getItem(
                        get -> get.tableName(aws.named("trips")).key(Map.of("trip_id", AttributeValue.fromS(trip))))
                .hasItem();
    }

    private static AwsServiceException refusal(ThrowingCallable call) {
        return catchThrowableOfType(AwsServiceException.class, call);
    }
}
