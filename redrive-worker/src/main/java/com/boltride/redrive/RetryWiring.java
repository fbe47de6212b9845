package com.boltride.redrive;

import com.boltride.letter.LetterArchive;
import com.boltride.letter.LetterCodec;
import com.boltride.letter.LetterQueue;
import com.boltride.retry.Patience;
import com.boltride.service.BoltRideProperties;
import com.boltride.service.EventMetrics;
import com.boltride.store.TripStore;
import com.boltride.store.TripStoreOptions;
import com.boltride.tracing.LetterTracing;
import com.boltride.trip.EventKind;
import com.boltride.trip.TripEventDecoder;
import io.awspring.cloud.sqs.listener.MessageListenerContainerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** From the retry queue to the table. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetryProperties.class)
class RetryWiring {

    @Bean
    LetterCodec letterCodec(S3Client s3, BoltRideProperties names, Patience patience) {
        return new LetterCodec(new LetterArchive(s3, names.bucket(), patience));
    }

    @Bean
    LetterQueue retryQueue(SqsClient sqs, BoltRideProperties names, LetterCodec codec, Patience patience) {
        return new LetterQueue(sqs, names.queues().retry(), codec, patience);
    }

    @Bean
    TripStore tripStore(DynamoDbAsyncClient dynamoDb, BoltRideProperties names, Clock clock, Patience patience) {
        BoltRideProperties.Trips trips = names.trips();
        return new TripStore(
                dynamoDb,
                names.tables().trips(),
                new TripStoreOptions(trips.callsInFlight(), trips.completedTripTtl(), trips.indexOpenTrips()),
                clock,
                patience);
    }

    @Bean
    LetterRetrier letterRetrier(
            LetterCodec codec,
            BoltRideProperties names,
            TripStore trips,
            LetterQueue retryQueue,
            SqsClient sqs,
            Patience patience,
            LetterMetrics metrics,
            LetterTracing tracing) {
        LetterQueue deadLetterQueue = new LetterQueue(sqs, names.queues().deadLetter(), codec, patience);
        return new LetterRetrier(
                codec,
                decoders(names.timeZone()),
                trips::apply,
                retryQueue::sendAll,
                deadLetterQueue::sendAll,
                metrics,
                tracing);
    }

    private static Map<EventKind, TripEventDecoder> decoders(ZoneId zone) {
        return Map.of(
                EventKind.START, new TripEventDecoder(EventKind.START, zone),
                EventKind.END, new TripEventDecoder(EventKind.END, zone));
    }

    @Bean
    InHand inHand(SqsClient sqs, RetryProperties retry) {
        return new InHand(new MessageVisibility(sqs), retry.inHandVisibility());
    }

    @Bean
    MessageDeletion messageDeletion(SqsClient sqs, Patience patience) {
        return new MessageDeletion(sqs, patience);
    }

    @Bean
    LetterMetrics letterMetrics(EventMetrics metrics, BoltRideProperties names) {
        Map<EventKind, String> streams = Map.of(
                EventKind.START,
                names.streams().start(),
                EventKind.END,
                names.streams().end());
        return new LetterMetrics(metrics, streams);
    }

    @Bean
    OldestLetter oldestRetryLetter(RetryProperties retry, Clock clock) {
        return new OldestLetter(retry.memory(), clock);
    }

    @Bean
    RetryListener retryListener(
            LetterRetrier retrier,
            InHand inHand,
            MessageDeletion deletion,
            SqsClient sqs,
            RetryProperties retry,
            BoltRideProperties names,
            LetterMetrics metrics,
            OldestLetter oldestRetryLetter) {
        RetryQueueWatch watch = new RetryQueueWatch(
                oldestRetryLetter, new RedrivePolicy(sqs, names.queues().retry()), metrics);
        RetryBackoff backoff = new RetryBackoff(retry.baseVisibility(), retry.maxVisibility(), new Random());
        return new RetryListener(retrier, inHand, deletion, new MessageVisibility(sqs), backoff, watch);
    }

    @Bean
    RetryListenerStarter retryListenerStarter(
            MessageListenerContainerRegistry containers, SqsClient sqs, BoltRideProperties names, Patience patience) {
        return new RetryListenerStarter(containers, sqs, names.queues().retry(), patience);
    }

    @Bean
    QueueDepths queueDepths(SqsClient sqs, BoltRideProperties names, MeterRegistry registry) {
        return new QueueDepths(
                sqs, List.of(names.queues().retry(), names.queues().deadLetter()), registry);
    }

    @Bean
    Periodically looksAtDepths(QueueDepths depths) {
        return new Periodically("queue-depths", Duration.ofSeconds(10), depths::look);
    }

    @Bean
    QueueAges queueAges(
            QueueDepths depths,
            BoltRideProperties names,
            OldestLetter oldestRetryLetter,
            OldestLetter oldestDeadLetter,
            MeterRegistry registry,
            Clock clock) {
        Map<String, OldestLetter> queues = new LinkedHashMap<>();
        queues.put(names.queues().retry(), oldestRetryLetter);
        queues.put(names.queues().deadLetter(), oldestDeadLetter);
        return new QueueAges(depths, queues, registry, clock);
    }

    @Bean
    HealthIndicator consumerLivenessHealthIndicator(RetryListenerStarter listener) {
        return () -> (listener.isRunning() ? Health.up() : Health.down()).build();
    }

    @Bean
    HealthIndicator consumerReadinessHealthIndicator(RetryListenerStarter listener) {
        return () -> (listener.isListening() ? Health.up() : Health.outOfService()).build();
    }
}
