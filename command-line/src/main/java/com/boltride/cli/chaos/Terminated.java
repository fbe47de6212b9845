package com.boltride.cli.chaos;

import com.boltride.cli.pipeline.Service;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** A service is told to stop under load. It has to finish what it has in hand and exit with 0 within the time it is given. */
public final class Terminated implements Disturbance {

    /** What ECS gives a container between SIGTERM and SIGKILL. */
    private static final long SECONDS_TO_STOP = 30;

    private final List<Service> candidates;

    /** @param candidates of which one is told to stop */
    public Terminated(List<Service> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    @Override
    public void strike(World world, RandomGenerator random) throws InterruptedException {
        Service victim = candidates.get(random.nextInt(candidates.size()));
        world.say("SIGTERM to " + victim.moduleName());
        Recovery recovery = Recovery.of(world, List.of(victim));
        CompletableFuture<Integer> exitCode = world.pipeline().process(victim).exitCode();
        world.pipeline().process(victim).signal("TERM");
        try {
            int code = exitCode.get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            if (code == 0) {
                world.say(victim.moduleName() + " has stopped with exit code 0");
            } else {
                world.complain(victim.moduleName() + " has stopped with exit code " + code);
            }
        } catch (TimeoutException e) {
            world.complain(victim.moduleName() + " has not stopped " + SECONDS_TO_STOP + " s after SIGTERM");
            world.pipeline().process(victim).signal("KILL");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        recovery.await();
    }
}
