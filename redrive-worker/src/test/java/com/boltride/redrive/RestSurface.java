package com.boltride.redrive;

import com.boltride.letter.LetterArchive;
import com.boltride.letter.LetterCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service's REST interface without the AWS behind it. Not annotated as a configuration, or else the whole service would
 * find it among its own.
 */
@EnableAutoConfiguration(
        excludeName = {
            "io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration",
            "io.awspring.cloud.autoconfigure.core.AwsAutoConfiguration",
            "io.awspring.cloud.autoconfigure.core.CredentialsProviderAutoConfiguration",
            "io.awspring.cloud.autoconfigure.core.RegionProviderAutoConfiguration"
        })
@Import({DeadLetterController.class, QueueController.class})
class RestSurface {

    @Bean
    S3Client s3() {
        return new InMemoryS3();
    }

    @Bean
    DeadLetterBrowser browser(S3Client s3) {
        return new DeadLetterBrowser(queue(), codec(s3));
    }

    @Bean
    QueueAges queueAges(MeterRegistry registry, Clock clock) {
        QueueDepths depths = new QueueDepths(new InMemorySqs(), List.of("letters"), registry);
        depths.look();
        return new QueueAges(depths, Map.of("letters", new OldestLetter(Duration.ofHours(1), clock)), registry, clock);
    }

    @Bean
    Redrives redrives(S3Client s3, JsonMapper json, Clock clock) {
        RedriveRecords records = new RedriveRecords(s3, "bucket", json);
        return new Redrives(queue(), letters -> {}, codec(s3), Letters.patience(), records, clock, Letters.UNTRACED);
    }

    private static DeadLetterQueue queue() {
        return Letters.deadLetterQueue(new InMemorySqs());
    }

    private static LetterCodec codec(S3Client s3) {
        return new LetterCodec(new LetterArchive(s3, "bucket", Letters.patience()));
    }
}
