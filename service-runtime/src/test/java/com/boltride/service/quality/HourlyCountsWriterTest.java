package com.boltride.service.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.contract.DataContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HourlyCountsWriterTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-05-25T13:59:50Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final HourlyTally tally = new HourlyTally(clock);
    private final Bucket bucket = new Bucket();
    private final HourlyCountsWriter writer = writer();

    @Test
    void hourIsOneObjectThatGrows() {
        tally.add(HandledCount.EVENTS, 3);
        writer.write();
        tally.add(HandledCount.EVENTS, 2);
        tally.add(HandledCount.DEAD, 1);
        writer.write();

        assertThat(bucket.objects).hasSize(1);
        assertThat(bucket.objects.firstKey())
                .startsWith("quality/date=2024-05-25/hour=13/trip-end-service-")
                .endsWith(".json");
        assertThat(bucket.only().path("counts").toString()).isEqualTo("{\"dead\":1,\"events\":5}");
        assertThat(DataContract.HOURLY_COUNTS.violations(bucket.only().toString()))
                .isEmpty();
        assertThat(bucket.only().path("hour").asString()).isEqualTo("2024-05-25T13:00:00Z");
    }

    @Test
    void eachHourHasItsOwnCounts() {
        tally.add(HandledCount.EVENTS, 3);
        now.set(Instant.parse("2024-05-25T14:00:00Z"));
        tally.add(HandledCount.EVENTS, 4);
        writer.write();

        assertThat(bucket.objects.values())
                .extracting(object -> object.path("counts").path("events").asInt())
                .containsExactly(3, 4);
    }

    @Test
    void whatDoesNotChangeIsNotWrittenAgainAndInTheEndForgotten() {
        tally.add(HandledCount.EVENTS, 3);
        writer.write();
        writer.write();
        assertThat(bucket.puts).isEqualTo(1);

        now.set(Instant.parse("2024-05-25T15:00:01Z"));
        writer.write();

        assertThat(bucket.puts).isEqualTo(1);
        assertThat(tally.counts()).isEmpty();
    }

    @Test
    void writeThatFailsIsMadeUpForByTheNext() {
        tally.add(HandledCount.ROWS_READ, 3);
        bucket.away = true;
        writer.write();
        now.set(Instant.parse("2024-05-25T18:00:00Z"));
        bucket.away = false;
        writer.write();

        assertThat(bucket.only().path("counts").path("rows_read").asInt()).isEqualTo(3);
    }

    @Test
    void serviceThatStopsHasWrittenEverything() {
        writer.start();
        tally.add(HandledCount.CONFLICTING, 1);

        writer.stop();

        assertThat(bucket.only().path("counts").path("conflicting").asInt()).isEqualTo(1);
        assertThat(writer.isRunning()).isFalse();
    }

    @Test
    void processesOfAServiceDoNotOverwriteEachOther() {
        tally.add(HandledCount.EVENTS, 1);
        writer.write();
        writer().write();

        assertThat(bucket.objects).hasSize(2);
    }

    private HourlyCountsWriter writer() {
        return new HourlyCountsWriter(tally, bucket, "bucket", "trip-end-service", Duration.ofMinutes(1));
    }

    private static final class Bucket implements S3Client {

        private final TreeMap<String, JsonNode> objects = new TreeMap<>();
        private boolean away;
        private int puts;

        private JsonNode only() {
            assertThat(objects).hasSize(1);
            return objects.firstEntry().getValue();
        }

        @Override
        public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
            if (away) {
                throw SdkClientException.create("connection refused");
            }
            puts++;
            try (var content = body.contentStreamProvider().newStream()) {
                String json = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                objects.put(request.key(), JsonMapper.shared().readTree(json));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return PutObjectResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
