package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.retry.Outages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3StagingTest {

    private static final LocalDate DAY = LocalDate.parse("2024-05-25");

    private final Bucket bucket = new Bucket();
    private final Outages outages = new Outages(Clock.systemUTC());
    private final S3Staging staging = new S3Staging(bucket, "b", new AwsDependency("s3", outages));

    @Test
    void dayWithoutTripsHasNoObjects() {
        assertThat(staging.of(DAY).count()).isZero();
        assertThat(bucket.prefixes).containsExactly("completed-trips/trip_date=2024-05-25/");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void allPagesCount(int pageSize) {
        bucket.pageSize = pageSize;
        bucket.put("a", 10);
        bucket.put("b", 10);
        bucket.put("c", 10);
        StagedObjects three = staging.of(DAY);
        bucket.put("d", 10);

        assertThat(three.count()).isEqualTo(3);
        assertThat(three.fingerprint()).hasSize(64);
        assertThat(staging.of(DAY).count()).isEqualTo(4);
        assertThat(staging.of(DAY).cameAfter(three)).isTrue();
    }

    @Test
    void objectThatIsWrittenAgainAsItWasChangesNothing() {
        bucket.put("a", 10);
        StagedObjects before = staging.of(DAY);
        bucket.put("a", 10);

        assertThat(staging.of(DAY)).isEqualTo(before);
        assertThat(staging.of(DAY).cameAfter(before)).isFalse();
    }

    @Test
    void otherNameOrSizeIsAnotherFingerprint() {
        bucket.put("a", 10);
        StagedObjects before = staging.of(DAY);

        bucket.put("a", 11);
        assertThat(staging.of(DAY).cameAfter(before)).isTrue();

        bucket.objects.clear();
        bucket.put("b", 10);
        assertThat(staging.of(DAY).cameAfter(before)).isTrue();
    }

    @Test
    void s3BeingAwayIsAFaultThatHealthTellsOf() {
        bucket.away = true;

        assertThatThrownBy(() -> staging.of(DAY)).isInstanceOf(SdkException.class);
        assertThat(outages.current()).extracting("dependency").containsExactly("s3");
    }

    /** Lists like S3, some objects a page. */
    private static final class Bucket implements S3AsyncClient {

        private final List<S3Object> objects = new ArrayList<>();
        private final List<String> prefixes = new ArrayList<>();
        private int pageSize = 1000;
        private boolean away;

        void put(String key, long size) {
            objects.removeIf(object -> object.key().equals(key));
            objects.add(S3Object.builder()
                    .key(key)
                    .size(size)
                    .lastModified(Instant.now())
                    .build());
        }

        @Override
        public CompletableFuture<ListObjectsV2Response> listObjectsV2(ListObjectsV2Request request) {
            if (away) {
                return CompletableFuture.failedFuture(SdkClientException.create("away"));
            }
            prefixes.add(request.prefix());
            int from = request.continuationToken() == null ? 0 : Integer.parseInt(request.continuationToken());
            int to = Math.min(from + pageSize, objects.size());
            boolean more = to < objects.size();
            return CompletableFuture.completedFuture(ListObjectsV2Response.builder()
                    .contents(objects.subList(from, to))
                    .isTruncated(more)
                    .nextContinuationToken(more ? Integer.toString(to) : null)
                    .build());
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
