package com.boltride.local;

import java.net.URI;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients for the services, on one HTTP connection pool. Each is the caller's to use until this is closed. */
final class Clients implements AutoCloseable {

    private final SdkHttpClient http = ApacheHttpClient.create();
    private final Function<AwsService, URI> endpoints;
    private final AwsIdentity identity;

    Clients(Function<AwsService, URI> endpoints, AwsIdentity identity) {
        this.endpoints = endpoints;
        this.identity = identity;
    }

    KinesisClient kinesis() {
        return of(AwsService.KINESIS, KinesisClient.builder());
    }

    DynamoDbClient dynamoDb() {
        return of(AwsService.DYNAMODB, DynamoDbClient.builder());
    }

    DynamoDbStreamsClient dynamoDbStreams() {
        return of(AwsService.DYNAMODB_STREAMS, DynamoDbStreamsClient.builder());
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

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(AwsService service, B builder) {
        return builder.httpClient(http)
                .endpointOverride(endpoints.apply(service))
                .region(Region.of(identity.region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials()))
                .build();
    }

    private AwsCredentials credentials() {
        String token = identity.sessionToken();
        return token == null
                ? AwsBasicCredentials.create(identity.accessKeyId(), identity.secretAccessKey())
                : AwsSessionCredentials.create(identity.accessKeyId(), identity.secretAccessKey(), token);
    }

    @Override
    public void close() {
        http.close();
    }
}
