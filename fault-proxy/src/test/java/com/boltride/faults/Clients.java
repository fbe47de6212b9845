package com.boltride.faults;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients that try each call once, and not for long. */
final class Clients {

    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, String> variables;

    /** @param variables with the endpoints */
    Clients(Map<String, String> variables) {
        this.variables = variables;
    }

    KinesisClient kinesis() {
        return of(AwsService.KINESIS, KinesisClient.builder());
    }

    DynamoDbClient dynamoDb() {
        return dynamoDb(TIMEOUT);
    }

    DynamoDbClient dynamoDb(Duration timeout) {
        return of(AwsService.DYNAMODB, DynamoDbClient.builder(), timeout);
    }

    SqsClient sqs() {
        return of(AwsService.SQS, SqsClient.builder());
    }

    SnsClient sns() {
        return of(AwsService.SNS, SnsClient.builder());
    }

    S3Client s3() {
        return of(AwsService.S3, S3Client.builder().forcePathStyle(true));
    }

    CloudWatchClient cloudWatch() {
        return of(AwsService.CLOUDWATCH, CloudWatchClient.builder());
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(AwsService service, B builder) {
        return of(service, builder, TIMEOUT);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(
            AwsService service, B builder, Duration timeout) {
        return builder.httpClientBuilder(ApacheHttpClient.builder())
                .endpointOverride(URI.create(variables.get(service.environmentVariable())))
                .overrideConfiguration(
                        o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallAttemptTimeout(timeout))
                .build();
    }
}
