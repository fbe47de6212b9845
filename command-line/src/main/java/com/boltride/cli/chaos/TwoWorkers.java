package com.boltride.cli.chaos;

import com.boltride.cli.pipeline.KeptProcess;
import com.boltride.cli.pipeline.LocalTimes;
import com.boltride.cli.pipeline.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A consumer gets a second worker, and the first is killed or paused for so long that its leases go to the second. One that was
 * paused comes back as a zombie, which still believes that they are its own.
 */
public final class TwoWorkers implements Disturbance {

    /** A zombie that has been resumed has by then tried to go on, and to renew its leases. */
    private static final Duration LONG_ENOUGH_TO_DO_HARM =
            LocalTimes.HASTY.leaseFailover().multipliedBy(3).dividedBy(2);

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
        LeaseOwners owners = new LeaseOwners(world, consumer);
        Set<String> before = owners.now();
        world.say("a second worker of " + consumer.moduleName());
        KeptProcess other = world.pipeline().startAnother(consumer, second);
        KeptProcess first = world.pipeline().process(consumer);
        if (zombie) {
            world.say("SIGSTOP to " + consumer.moduleName());
            first.signal("STOP");
            owners.awaitNoneOf(before);
            world.say("its leases have moved; SIGCONT to " + consumer.moduleName() + ", a zombie now");
            first.signal("CONT");
            Thread.sleep(LONG_ENOUGH_TO_DO_HARM.toMillis());
        } else {
            world.say("kill -9 " + consumer.moduleName() + "; its leases go to the other");
            Recovery recovery = Recovery.of(world, List.of(consumer));
            first.signal("KILL");
            owners.awaitNoneOf(before);
            recovery.await();
        }
        other.close();
        world.say(second + " has stopped");
    }
}
