package com.boltride.cli.chaos;

import com.boltride.cli.pipeline.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Services are killed at once, in the middle of whatever they do, and come back. */
public final class Killed implements Disturbance {

    private static final int MOST_AT_ONCE = 2;

    private final List<Service> candidates;
    private final int least;

    private Killed(List<Service> candidates, int least) {
        this.candidates = List.copyOf(candidates);
        this.least = least;
    }

    /** One of these, or two. */
    static Killed someOf(List<Service> candidates) {
        return new Killed(candidates, 1);
    }

    public static Killed all(List<Service> services) {
        return new Killed(services, services.size());
    }

    @Override
    public void strike(World world, RandomGenerator random) throws InterruptedException {
        List<Service> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        List<Service> victims = shuffled.subList(0, Math.min(shuffled.size(), least + random.nextInt(MOST_AT_ONCE)));
        Recovery recovery = Recovery.of(world, victims);
        for (Service victim : victims) {
            world.say("kill -9 " + victim.moduleName());
            world.pipeline().process(victim).signal("KILL");
        }
        recovery.await();
    }
}
