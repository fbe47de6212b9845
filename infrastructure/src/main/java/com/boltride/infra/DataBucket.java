package com.boltride.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.constructs.Construct;

/** The bucket of everything: input, rejected rows, staged trips, reports, the Spark job. */
final class DataBucket extends Construct {

    DataBucket(Construct scope, String id, String name) {
        super(scope, id);
        Bucket.Builder.create(this, "Bucket")
                .bucketName(name)
                .encryption(BucketEncryption.S3_MANAGED)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .enforceSsl(true)
                .versioned(true)
                .lifecycleRules(List.of(
                        housekeeping(),
                        // A day is reported the night after; later it is read by backfills and by the curious.
                        colder("staged", "completed-trips/", StorageClass.GLACIER_INSTANT_RETRIEVAL, 90),
                        colder("raw", "raw/", StorageClass.GLACIER_INSTANT_RETRIEVAL, 30),
                        // Letters of the dead-letter queue, which live 14 days, point into it.
                        expiring("failed", "data/failed/", 180),
                        // Longer than anybody makes the report of a day again.
                        expiring("counts", "quality/", 400),
                        expiring("queries", "athena-results/", 7)))
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
    }

    private static LifecycleRule housekeeping() {
        return LifecycleRule.builder()
                .id("housekeeping")
                .abortIncompleteMultipartUploadAfter(Duration.days(7))
                .noncurrentVersionExpiration(Duration.days(30))
                .expiredObjectDeleteMarker(true)
                .build();
    }

    private static LifecycleRule colder(String id, String prefix, StorageClass storage, int days) {
        return LifecycleRule.builder()
                .id(id)
                .prefix(prefix)
                .transitions(List.of(Transition.builder()
                        .storageClass(storage)
                        .transitionAfter(Duration.days(days))
                        .build()))
                .build();
    }

    private static LifecycleRule expiring(String id, String prefix, int days) {
        return LifecycleRule.builder()
                .id(id)
                .prefix(prefix)
                .expiration(Duration.days(days))
                .build();
    }
}
