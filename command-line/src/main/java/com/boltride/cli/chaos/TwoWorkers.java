package com.boltride.cli.chaos;

import com.boltride.cli.pipeline.KeptProcess;
import com.boltride.cli.pipeline.LocalTimes;
import com.boltride.cli.pipeline.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A consumer gets a second worker, and the first is killed or paused for so long that its leases go to the second. One that was
 * paused comes back as a zombie, which still believes that they are its own.
 */
public final class TwoWorkers implements Disturbance {

    /** Until the second worker has its share of the leases, or those of the first. */
    private static final Duration LONGER_THAN_LEASES =
            LocalTimes.HASTY.leaseFailover().multipliedBy(3);

    private final List<Service> consumers;
    private final boolean zombie;

    /** @param zombie whether the first worker is paused, not killed */
    public TwoWorkers(List<Service> consumers, boolean zombie) {
        this.consumers = List.copyOf(consumers);
        this.zombie = zombie;
    }

    @Override
    public void strike(World world, RandomGenerator random) throws IOException, InterruptedException {
        Service consumer = consumers.get(random.nextInt(consumers.size()));
        String second = consumer.moduleName() + "-2";
        world.say("a second worker of " + consumer.moduleName());
        KeptProcess other = world.pipeline().startAnother(consumer, second);
        KeptProcess first = world.pipeline().process(consumer);
        if (zombie) {
            Thread.sleep(LONGER_THAN_LEASES.toMillis());
            world.say("SIGSTOP to " + consumer.moduleName());
            first.signal("STOP");
            Thread.sleep(LONGER_THAN_LEASES.toMillis());
            world.say("SIGCONT to " + consumer.moduleName() + ", a zombie now");
            first.signal("CONT");
            Thread.sleep(LONGER_THAN_LEASES.toMillis());
        } else {
            Thread.sleep(LONGER_THAN_LEASES.toMillis());
            world.say("kill -9 " + consumer.moduleName() + "; its leases go to the other");
            Recovery recovery = Recovery.of(world, List.of(consumer));
            first.signal("KILL");
            recovery.await();
        }
        other.close();
        world.say(second + " has stopped");
    }
}
