package com.boltride.redrive;

import com.boltride.letter.LetterArchive;
import com.boltride.letter.LetterCodec;
import com.boltride.letter.LetterQueue;
import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.service.BoltRideProperties;
import com.boltride.tracing.LetterTracing;
import java.time.Clock;
import java.util.Random;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** Looking into the dead-letter queue, and from there back to the retry queue. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadLetterProperties.class)
class DeadLetterWiring {

    @Bean
    OldestLetter oldestDeadLetter(DeadLetterProperties properties, Clock clock) {
        return new OldestLetter(properties.memory(), clock);
    }

    @Bean
    Periodically peeksAtDeadLetters(
            DeadLetterQueue queue, QueueDepths depths, BoltRideProperties names, DeadLetterProperties properties) {
        String name = names.queues().deadLetter();
        DeadLetterPeek peek = new DeadLetterPeek(queue, () -> depths.depth(name));
        return new Periodically("dead-letter-peek", properties.peekInterval(), peek::look);
    }

    @Bean
    DeadLetterQueue deadLetterQueue(
            SqsClient sqs, BoltRideProperties names, MessageDeletion deletion, OldestLetter oldestDeadLetter) {
        return new DeadLetterQueue(sqs, names.queues().deadLetter(), deletion, oldestDeadLetter);
    }

    @Bean
    DeadLetterBrowser deadLetterBrowser(DeadLetterQueue queue, S3Client s3, BoltRideProperties names, Outages outages) {
        // A person waits for the answer: one call, and no patience.
        Patience none = new Patience(Backoff.DEFAULT, outages, new Random());
        none.stop();
        return new DeadLetterBrowser(queue, new LetterCodec(new LetterArchive(s3, names.bucket(), none)));
    }

    @Bean
    RedriveRecords redriveRecords(S3Client s3, BoltRideProperties names, JsonMapper json) {
        return new RedriveRecords(s3, names.bucket(), json);
    }

    @Bean
    Redrives redrives(
            DeadLetterQueue deadLetters,
            LetterQueue retryQueue,
            LetterCodec codec,
            Patience patience,
            RedriveRecords records,
            Clock clock,
            LetterTracing tracing) {
        return new Redrives(deadLetters, retryQueue::sendAll, codec, patience, records, clock, tracing);
    }
}
