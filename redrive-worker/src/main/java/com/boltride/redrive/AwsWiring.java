package com.boltride.redrive;

import com.boltride.retry.Outages;
import com.boltride.service.AwsClients;
import com.boltride.service.CallOutages;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

@Configuration(proxyBeanMethods = false)
class AwsWiring {

    @Bean
    SqsAsyncClient listenerClient(
            AwsClients clients,
            Outages outages,
            @Value("${spring.cloud.aws.sqs.listener.poll-timeout}") Duration pollTimeout) {
        // The listener repeats its polls by itself, and says so only in its log.
        return new CallOutages("sqs", outages, "receiveMessage"::equals, Set.of())
                .of(SqsAsyncClient.class, clients.buildForPolls(SqsAsyncClient.builder(), pollTimeout));
    }

    @Bean
    SqsClient sqsClient(AwsClients clients) {
        return clients.build(SqsClient.builder());
    }

    @Bean
    DynamoDbAsyncClient dynamoDbClient(AwsClients clients) {
        return clients.build(DynamoDbAsyncClient.builder());
    }

    @Bean
    S3Client s3Client(AwsClients clients) {
        return clients.build(S3Client.builder());
    }
}
