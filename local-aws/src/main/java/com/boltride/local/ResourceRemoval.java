package com.boltride.local;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Topic;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Removes, when it is closed, every resource whose name begins with a prefix, whoever has made it: a service makes some
 * itself. From services that run elsewhere; an emulator of ours takes its resources with it.
 */
final class ResourceRemoval implements AutoCloseable {

    private final Clients clients;
    private final LocalAwsOptions options;
    private final String prefix;

    /** @throws LocalAwsException if there is no prefix: everything would begin with it */
    ResourceRemoval(Clients clients, LocalAwsOptions options) {
        this.clients = clients;
        this.options = options;
        this.prefix = options.resourcePrefix();
        if (prefix.isEmpty()) {
            throw new LocalAwsException("an AWS that is there already is used with a resource prefix only");
        }
    }

    @Override
    public void close() {
        if (isElsewhere(AwsService.KINESIS)) {
            removeStreams(clients.kinesis());
        }
        if (isElsewhere(AwsService.DYNAMODB)) {
            removeTables(clients.dynamoDb());
        }
        if (isElsewhere(AwsService.SQS)) {
            removeQueues(clients.sqs());
        }
        if (isElsewhere(AwsService.SNS)) {
            removeTopics(clients.sns());
        }
        if (isElsewhere(AwsService.S3)) {
            removeBuckets(clients.s3());
        }
    }

    private boolean isElsewhere(AwsService service) {
        return options.has(service) && options.given().containsKey(service);
    }

    private void removeStreams(KinesisClient kinesis) {
        List<String> streams = kinesis.listStreamsPaginator().stream()
                .flatMap(page -> page.streamNames().stream())
                .filter(name -> name.startsWith(prefix))
                .toList();
        streams.forEach(
                name -> kinesis.deleteStream(request -> request.streamName(name).enforceConsumerDeletion(true)));
    }

    private void removeTables(DynamoDbClient dynamoDb) {
        List<String> tables = dynamoDb.listTablesPaginator().tableNames().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
        tables.forEach(name -> dynamoDb.deleteTable(request -> request.tableName(name)));
    }

    private void removeQueues(SqsClient sqs) {
        List<String> queues = sqs.listQueuesPaginator(request -> request.queueNamePrefix(prefix)).queueUrls().stream()
                .toList();
        queues.forEach(url -> sqs.deleteQueue(request -> request.queueUrl(url)));
    }

    private void removeTopics(SnsClient sns) {
        List<String> topics = sns.listTopicsPaginator().topics().stream()
                .map(Topic::topicArn)
                .filter(arn -> arn.substring(arn.lastIndexOf(':') + 1).startsWith(prefix))
                .toList();
        topics.forEach(arn -> sns.deleteTopic(request -> request.topicArn(arn)));
    }

    private void removeBuckets(S3Client s3) {
        List<String> buckets = s3.listBuckets().buckets().stream()
                .map(Bucket::name)
                .filter(name -> name.startsWith(prefix))
                .toList();
        for (String bucket : buckets) {
            List<String> keys = s3.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                    .map(S3Object::key)
                    .toList();
            keys.forEach(
                    key -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
            s3.deleteBucket(request -> request.bucket(bucket));
        }
    }
}
