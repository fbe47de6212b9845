package com.boltride.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** Creates what the infrastructure creates on AWS, for the services that were started. */
final class Resources {

    private final Clients clients;
    private final LocalAwsOptions options;
    private final ResourceNames names;

    Resources(Clients clients, LocalAwsOptions options) {
        this.clients = clients;
        this.options = options;
        this.names = options.names();
    }

    /** @param jobJar the KPI job to upload, where it has been built */
    void create(Path jobJar) {
        if (options.has(AwsService.S3)) {
            createBucket(jobJar);
        }
        if (options.has(AwsService.SQS)) {
            new Queues(clients.sqs(), names)
                    .create(options.retryDelay(), options.retryVisibilityTimeout(), options.maxReceiveCount());
        }
        if (options.has(AwsService.SNS)) {
            SnsClient sns = clients.sns();
            names.topics().forEach(name -> sns.createTopic(request -> request.name(name)));
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
        s3.createBucket(request -> request.bucket(names.bucket()));
        if (Files.exists(jobJar)) {
            s3.putObject(request -> request.bucket(names.bucket()).key(ResourceNames.JOB_JAR_KEY), jobJar);
        }
        if (options.sampleData() != null) {
            new SampleData(s3, names.bucket()).upload(options.sampleData());
        }
    }

    private void createTables() {
        DynamoDbClient dynamoDb = clients.dynamoDb();
        Tables tables = new Tables(dynamoDb);
        tables.createTrips(names.tripsTable());
        tables.createRuns(names.runsTable());
        new Leases(dynamoDb)
                .createForTableStream(names.stagerConsumer(), names.tripsTable(), clients.dynamoDbStreams());
    }

    private void createStreams() {
        Streams streams = new Streams(clients.kinesis());
        streams.create(List.of(names.tripStartStream(), names.tripEndStream()), options.shards());
        if (options.has(AwsService.DYNAMODB)) {
            Leases leases = new Leases(clients.dynamoDb());
            leases.createForStream(names.tripStartConsumer(), streams.shards(names.tripStartStream()));
            leases.createForStream(names.tripEndConsumer(), streams.shards(names.tripEndStream()));
        }
    }
}
