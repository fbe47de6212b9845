package com.boltride.cli.pipeline;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients of the AWS that a set of environment variables points at. This process's own variables play no part. */
public final class AwsClients implements AutoCloseable {

    private final Map<String, String> environment;
    private final S3Client s3;
    private final SqsClient sqs;
    private final DynamoDbClient dynamoDb;
    private final KinesisClient kinesis;

    /** @param environment the variables, none of them missing */
    public AwsClients(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.s3 = configured(S3Client.builder().forcePathStyle(true), "S3").build();
        this.sqs = configured(SqsClient.builder(), "SQS").build();
        this.dynamoDb = configured(DynamoDbClient.builder(), "DYNAMODB").build();
        this.kinesis = configured(KinesisClient.builder(), "KINESIS").build();
    }

    /** What a resource is called there that is called so where there is no prefix. */
    public String named(String name) {
        return environment.getOrDefault("BOLT_RIDE_RESOURCE_PREFIX", "") + name;
    }

    public S3Client s3() {
        return s3;
    }

    public SqsClient sqs() {
        return sqs;
    }

    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    public KinesisClient kinesis() {
        return kinesis;
    }

    @Override
    public void close() {
        s3.close();
        sqs.close();
        dynamoDb.close();
        kinesis.close();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder, String service) {
        AwsBasicCredentials credentials =
                AwsBasicCredentials.create(variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY"));
        return builder.endpointOverride(URI.create(variable("AWS_ENDPOINT_URL_" + service)))
                .region(Region.of(variable("AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }

    private String variable(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the local AWS has not said what " + name + " is");
        }
        return value;
    }
}
