package com.boltride.local;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** Creates what the infrastructure creates on AWS, for the services that were started. */
final class Resources {

    private final Clients clients;
    private final LocalAwsOptions options;

    Resources(Clients clients, LocalAwsOptions options) {
        this.clients = clients;
        this.options = options;
    }

    /** @param jobJar the KPI job to upload, where it has been built */
    void create(Path jobJar) {
        if (options.has(AwsService.S3)) {
            createBucket(jobJar);
        }
        if (options.has(AwsService.SQS)) {
            new Queues(clients.sqs())
                    .create(options.retryDelay(), options.retryVisibilityTimeout(), options.maxReceiveCount());
        }
        if (options.has(AwsService.SNS)) {
            SnsClient sns = clients.sns();
            ResourceNames.TOPICS.forEach(name -> sns.createTopic(request -> request.name(name)));
        }
        if (options.has(AwsService.DYNAMODB)) {
            createTables();
        }
        if (options.has(AwsService.KINESIS)) {
            createStreams();
        }
    }

    private void createBucket(Path jobJar) {
        S3Client s3 = clients.s3();
        s3.createBucket(request -> request.bucket(ResourceNames.BUCKET));
        if (Files.exists(jobJar)) {
            s3.putObject(request -> request.bucket(ResourceNames.BUCKET).key(ResourceNames.JOB_JAR_KEY), jobJar);
        }
        if (options.sampleData() != null) {
            new SampleData(s3).upload(options.sampleData());
        }
    }

    private void createTables() {
        DynamoDbClient dynamoDb = clients.dynamoDb();
        Tables tables = new Tables(dynamoDb);
        tables.createTrips();
        tables.createRuns();
        new Leases(dynamoDb)
                .createForTableStream(
                        ResourceNames.STAGER_CONSUMER, ResourceNames.TRIPS_TABLE, clients.dynamoDbStreams());
    }

    private void createStreams() {
        Streams streams = new Streams(clients.kinesis());
        streams.create(ResourceNames.STREAMS, options.shards());
        if (options.has(AwsService.DYNAMODB)) {
            Leases leases = new Leases(clients.dynamoDb());
            leases.createForStream(ResourceNames.TRIP_START_CONSUMER, streams.shards(ResourceNames.TRIP_START_STREAM));
            leases.createForStream(ResourceNames.TRIP_END_CONSUMER, streams.shards(ResourceNames.TRIP_END_STREAM));
        }
    }
}
