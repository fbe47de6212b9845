package com.boltride.stream;

import com.boltride.letter.LetterArchive;
import com.boltride.letter.LetterCodec;
import com.boltride.letter.LetterQueue;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.service.AwsClients;
import com.boltride.service.BoltRideProperties;
import com.boltride.service.EventMetrics;
import com.boltride.tracing.LetterTracing;
import com.boltride.trip.TripEventDecoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * For a service that consumes trip events from Kinesis. It imports this, and gives a {@link TripEventStream} and a
 * {@link TripApplier}.
 */
@Configuration(proxyBeanMethods = false)
public class TripEventConsumption {

    @Bean
    KinesisAsyncClient kinesisClient(AwsClients clients, ConsumerProperties properties, Outages outages) {
        return new KinesisClients(clients, outages).reader(properties);
    }

    @Bean
    SqsClient sqsClient(AwsClients clients) {
        return clients.build(SqsClient.builder());
    }

    @Bean
    S3Client s3Client(AwsClients clients) {
        return clients.build(S3Client.builder());
    }

    @Bean
    StreamSource<StreamRecord> streamSource(
            TripEventStream stream, KinesisAsyncClient kinesisClient, ConsumerProperties properties) {
        return new KinesisSource(stream.name(), kinesisClient, properties);
    }

    @Bean
    ShardHandler.Factory<StreamRecord> tripEventHandlers(
            TripEventStream stream,
            TripApplier trips,
            BoltRideProperties properties,
            SqsClient sqs,
            S3Client s3,
            EventMetrics metrics,
            LetterTracing tracing,
            Patience patience) {
        LetterCodec codec = new LetterCodec(new LetterArchive(s3, properties.bucket(), patience));
        LetterQueue deadLetters = new LetterQueue(sqs, properties.queues().deadLetter(), codec, patience);
        LetterQueue retries = new LetterQueue(sqs, properties.queues().retry(), codec, patience);
        TripEventDecoder decoder = new TripEventDecoder(stream.kind(), properties.timeZone());
        metrics.register(stream.name());
        return shard -> new TripEventHandler(
                stream, shard, decoder, trips, deadLetters::sendAll, retries::sendAll, metrics::durable, tracing);
    }
}
