package com.boltride.cli.chaos;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.pipeline.LocalTimes;
import com.boltride.cli.pipeline.Service;
import com.boltride.faults.AwsService;
import com.boltride.faults.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An AWS service is away for longer than every time-out of its clients. Somebody's health has to say so meanwhile, unless nobody
 * had anything to ask of it.
 */
public final class AwayAws implements Disturbance {

    private static final Duration LASTS = LocalTimes.HASTY.awsCall().plus(LocalTimes.HASTY.awsAttempt());
    /** How long to wait for somebody to ask, and from then on for somebody to say so. */
    private static final Duration AT_MOST = LASTS.multipliedBy(6);

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    private final List<AwsService> candidates;

    /** @param candidates of which one goes away */
    public AwayAws(List<AwsService> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    @Override
    public void strike(World world, RandomGenerator random) throws InterruptedException {
        AwsService service = candidates.get(random.nextInt(candidates.size()));
        world.say(service + " is away");
        world.proxy().inject(service, Faults.away().withSeed(random.nextLong()));
        SortedSet<String> saidBy = new TreeSet<>();
        long refusedBefore = world.proxy().injected(service);
        boolean asked = false;
        long begin = System.nanoTime();
        long asking = begin;
        while (isToLast(begin) || saidBy.isEmpty() && isWorthWaiting(asking)) {
            if (!asked && world.proxy().injected(service) > refusedBefore) {
                asked = true;
                asking = System.nanoTime();
            }
            for (Service each : Service.values()) {
                if (saysSo(world, each, service)) {
                    saidBy.add(each.moduleName());
                }
            }
            Thread.sleep(LOOK_INTERVAL.toMillis());
        }
        world.proxy().inject(service, Faults.none());
        if (!saidBy.isEmpty()) {
            world.say(service + " is back; health said so: " + String.join(", ", saidBy));
        } else if (asked) {
            world.complain(service + " was away, and nobody's health said so");
        } else {
            world.say(service + " is back; nobody has asked it anything");
        }
    }

    private static boolean isToLast(long begin) {
        return System.nanoTime() - begin < LASTS.toNanos();
    }

    private static boolean isWorthWaiting(long asking) {
        return System.nanoTime() - asking < AT_MOST.toNanos();
    }

    private static boolean saysSo(World world, Service service, AwsService away) throws InterruptedException {
        try {
            JsonNode health = JsonMapper.shared()
                    .readTree(world.pipeline().client(service).health());
            return health.path("components")
                    .path("outages")
                    .path("components")
                    .has(away.name().toLowerCase(Locale.ROOT));
        } catch (CommandFailedException e) {
            // It is down itself just now, and says nothing.
            return false;
        }
    }
}
