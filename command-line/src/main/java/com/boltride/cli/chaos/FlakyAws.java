package com.boltride.cli.chaos;

import com.boltride.faults.AwsService;
import com.boltride.faults.Faults;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Three calls in ten to an AWS service fail: refused, throttled, cut off before or after they took effect, or in part. */
public final class FlakyAws implements Disturbance {

    private static final double SHARE = 0.3;
    private static final Duration LASTS = Duration.ofSeconds(12);

    private final List<AwsService> candidates;

    /** @param candidates of which one fails */
    public FlakyAws(List<AwsService> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    @Override
    public void strike(World world, RandomGenerator random) throws InterruptedException {
        AwsService service = candidates.get(random.nextInt(candidates.size()));
        long before = world.proxy().injected(service);
        world.say("30 % of all calls to " + service + " fail");
        world.proxy().inject(service, Faults.rate(SHARE).withSeed(random.nextLong()));
        Thread.sleep(LASTS.toMillis());
        world.proxy().inject(service, Faults.none());
        world.say(service + " is well again after " + (world.proxy().injected(service) - before) + " faults");
    }
}
