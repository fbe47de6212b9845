package com.boltride.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAws;
import com.boltride.local.LocalAwsOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;

class TripStartServiceIT {

    private static LocalAws aws;
    private static ConfigurableApplicationContext service;
    private static KinesisClient kinesis;
    private static DynamoDbClient dynamoDb;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(LocalAwsOptions.defaults()
                .withServices(AwsService.KINESIS, AwsService.DYNAMODB, AwsService.SQS, AwsService.S3));
        aws.systemProperties().forEach(System::setProperty);
        kinesis = KinesisClient.create();
        dynamoDb = DynamoDbClient.create();
        service = new SpringApplicationBuilder(TripStartService.class)
                .profiles("local")
                .run("--server.port=0", "--logging.structured.format.console=");
    }

    @AfterAll
    static void stop() {
        service.close();
        aws.close();
    }

    @Test
    void startCreatesItsTrip() {
        publish(
                "a",
                "{\"trip_id\":\"a\",\"start_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"1\",\"destination\":\"2\"}");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(trip("a")).containsEntry("status", AttributeValue.fromS("IN_PROGRESS")));
    }

    private static void publish(String key, String json) {
        kinesis.putRecord(
                put -> put.streamName("trip-start-events").partitionKey(key).data(SdkBytes.fromUtf8String(json)));
    }

    private static Map<String, AttributeValue> trip(String id) {
        return dynamoDb.getItem(get -> get.tableName("trips").key(Map.of("trip_id", AttributeValue.fromS(id))))
                .item();
    }
}
