package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.testaws.TestAws;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class StagingBucketIT {

    private static TestAws aws;
    private static S3Client s3;
    private static StagingBucket bucket;

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.S3));
        s3 = S3Client.create();
        Patience patience = new Patience(Backoff.DEFAULT, new Outages(Clock.systemUTC()), new Random(1));
        bucket = new StagingBucket(s3, aws.named("bolt-ride-kpis"), patience);
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @Test
    void whatIsStagedNeverChanges() throws InterruptedException {
        assertThat(bucket.put(object("{\"trip_id\":\"a\"}\n"))).isTrue();
        assertThat(bucket.put(object("{\"trip_id\":\"a\"}\n"))).isFalse();
        assertThat(bucket.put(object("{\"trip_id\":\"a\",\"more\":1}\n"))).isFalse();
        assertThat(new StagedObjects(s3, aws.named("bolt-ride-kpis")).all()).containsValue("{\"trip_id\":\"a\"}\n");
    }

    private static StagedObject object(String content) {
        return new StagedObject(
                "completed-trips/x.json", content.getBytes(StandardCharsets.UTF_8), 1, BigDecimal.ONE, List.of());
    }
}
