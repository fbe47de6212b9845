package com.boltride.redrive;

import com.boltride.retry.Outages;
import com.boltride.service.AwsClients;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

@Configuration(proxyBeanMethods = false)
class AwsWiring {

    /** SQS answers a long poll after up to 20 s. */
    private static final Duration POLL_ATTEMPT = Duration.ofSeconds(30);

    private static final Duration POLL_CALL = Duration.ofSeconds(90);

    @Bean
    SqsAsyncClient listenerClient(AwsClients clients, Outages outages) {
        return clients.build(SqsAsyncClient.builder()
                .overrideConfiguration(configuration -> configuration
                        .apiCallAttemptTimeout(POLL_ATTEMPT)
                        .apiCallTimeout(POLL_CALL)
                        .addExecutionInterceptor(new PollOutages(outages))));
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
