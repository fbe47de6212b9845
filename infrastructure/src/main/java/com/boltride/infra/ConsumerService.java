package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentType;
import software.amazon.awscdk.services.applicationautoscaling.BasicStepScalingPolicyProps;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.applicationautoscaling.ScalingInterval;
import software.amazon.awscdk.services.ecs.CpuUtilizationScalingProps;
import software.amazon.awscdk.services.ecs.ScalableTaskCount;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * A service whose workers share the shards of a stream. Lag and a busy processor add workers; a processor that idles takes
 * them away again. More workers than shards would wait for leases in vain.
 */
final class ConsumerService extends PipelineService {

    /** A new on-demand table has four partitions, and its stream a shard for each. More come with its growth. */
    static final int TABLE_SHARDS = 4;

    private static final int TARGET_CPU_PERCENT = 60;
    private static final long LAG_MILLIS = Duration.minutes(1).toMilliseconds().longValue();
    private static final long GREAT_LAG_MILLIS =
            Duration.minutes(10).toMilliseconds().longValue();

    ConsumerService(
            Construct scope,
            Service service,
            ServiceHome home,
            List<PolicyStatement> permissions,
            Map<String, String> environment,
            int shards) {
        super(scope, service, home, permissions, environment, home.settings().minConsumers(), false);
        int min = home.settings().minConsumers();
        int max = Math.max(min, shards);
        ScalableTaskCount count = fargate()
                .autoScaleTaskCount(EnableScalingProps.builder()
                        .minCapacity(min)
                        .maxCapacity(max)
                        .build());
        count.scaleOnCpuUtilization(
                "Cpu",
                CpuUtilizationScalingProps.builder()
                        .targetUtilizationPercent(TARGET_CPU_PERCENT)
                        .scaleInCooldown(Duration.minutes(10))
                        .scaleOutCooldown(Duration.minutes(2))
                        .build());
        count.scaleOnMetric(
                "Lag",
                BasicStepScalingPolicyProps.builder()
                        .metric(Metrics.lag(service))
                        .adjustmentType(AdjustmentType.CHANGE_IN_CAPACITY)
                        .evaluationPeriods(3)
                        // A worker takes over its leases within this time; then the lag is looked at again.
                        .cooldown(Duration.minutes(3))
                        .scalingSteps(List.of(step(LAG_MILLIS, 1), step(GREAT_LAG_MILLIS, 2)))
                        .build());
    }

    private static ScalingInterval step(long lagMillis, int moreWorkers) {
        return ScalingInterval.builder().lower(lagMillis).change(moreWorkers).build();
    }
}
