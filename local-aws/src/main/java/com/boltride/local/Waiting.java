package com.boltride.local;

import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** How new resources are waited for: an emulator has them at once, and the SDK's own pace is a look every 10 s or more. */
final class Waiting {

    static final Consumer<WaiterOverrideConfiguration.Builder> BRIEFLY = waiting -> waiting.backoffStrategyV2(
                    BackoffStrategy.exponentialDelayWithoutJitter(Duration.ofMillis(20), Duration.ofSeconds(2)))
            .maxAttempts(60);

    private Waiting() {}
}
