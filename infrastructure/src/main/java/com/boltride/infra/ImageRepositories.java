package com.boltride.infra;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecr.LifecycleRule;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.constructs.Construct;

/** One ECR repository for each service. */
final class ImageRepositories extends Construct {

    /** Enough to go back some weeks of releases. */
    private static final int KEPT_IMAGES = 30;

    ImageRepositories(Construct scope, String id) {
        super(scope, id);
        for (Service service : Service.values()) {
            Repository.Builder.create(this, service.id())
                    .repositoryName(service.repository())
                    .imageTagMutability(TagMutability.IMMUTABLE)
                    .imageScanOnPush(true)
                    .lifecycleRules(List.of(
                            LifecycleRule.builder().maxImageCount(KEPT_IMAGES).build()))
                    .removalPolicy(RemovalPolicy.RETAIN)
                    .build();
        }
    }
}
