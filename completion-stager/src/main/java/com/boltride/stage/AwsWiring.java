package com.boltride.stage;

import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.service.AwsClients;
import com.boltride.service.BoltRideProperties;
import com.boltride.stream.ConsumerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What the stager has on AWS: the trips table's stream and the bucket. */
@Configuration(proxyBeanMethods = false)
class AwsWiring {

    @Bean
    DynamoDbClient dynamoDb(AwsClients clients) {
        return clients.build(DynamoDbClient.builder());
    }

    @Bean
    DynamoDbStreamsClient dynamoDbStreams(AwsClients clients) {
        return clients.build(DynamoDbStreamsClient.builder());
    }

    @Bean
    S3Client s3(AwsClients clients) {
        return clients.build(S3Client.builder());
    }

    @Bean
    TripsStream tripsStream(
            DynamoDbClient dynamoDb,
            DynamoDbStreamsClient streams,
            BoltRideProperties names,
            ConsumerProperties consumer,
            Patience patience,
            Outages outages) {
        String table = names.tables().trips();
        return new TripsStream(
                table,
                new TripsStreamLocator(dynamoDb, table, patience),
                new TripsStreamClient(streams, outages),
                consumer.idleBetweenReads());
    }

    @Bean
    StagingBucket stagingBucket(S3Client s3, BoltRideProperties names, Patience patience) {
        return new StagingBucket(s3, names.bucket(), patience);
    }
}
