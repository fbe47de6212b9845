package com.boltride.cli.chaos;

import com.boltride.cli.evidence.Effects;
import com.boltride.cli.pipeline.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * Services are told to stop under load. Each has to finish what it has in hand and to exit with 0 within the time it is given.
 * Where nothing else is broken, all that it has done has to be checkpointed by then, so that it does nothing twice when it is
 * started again.
 */
public final class Terminated implements Disturbance {

    /** What ECS gives a container between SIGTERM and SIGKILL. */
    private static final long SECONDS_TO_STOP = 30;

    private final List<Service> candidates;
    private final boolean allOfThem;

    private Terminated(List<Service> candidates, boolean allOfThem) {
        this.candidates = List.copyOf(candidates);
        this.allOfThem = allOfThem;
    }

    /** One of these, while other things may be broken as well. */
    static Terminated oneOf(List<Service> candidates) {
        return new Terminated(candidates, false);
    }

    /** All of these at once, while nothing else is broken. */
    public static Terminated all(List<Service> services) {
        return new Terminated(services, true);
    }

    @Override
    public void strike(World world, RandomGenerator random) throws InterruptedException {
        List<Service> victims = allOfThem ? candidates : List.of(candidates.get(random.nextInt(candidates.size())));
        Recovery recovery = Recovery.of(world, victims);
        Map<Service, CompletableFuture<List<String>>> ends = new HashMap<>();
        for (Service victim : victims) {
            // At its very end, because it is started again soon.
            ends.put(
                    victim,
                    world.pipeline().process(victim).exitCode().thenApplyAsync(code -> wrong(world, victim, code)));
            world.say("SIGTERM to " + victim.moduleName());
            world.pipeline().process(victim).signal("TERM");
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_STOP);
        for (Service victim : victims) {
            requireEnd(world, victim, ends.get(victim), deadline);
        }
        recovery.await();
    }

    private static void requireEnd(World world, Service victim, CompletableFuture<List<String>> end, long deadline)
            throws InterruptedException {
        try {
            List<String> wrong = end.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            wrong.forEach(world::complain);
            if (wrong.isEmpty()) {
                world.say(victim.moduleName() + " has stopped in order");
            }
        } catch (TimeoutException e) {
            world.complain(victim.moduleName() + " has not stopped " + SECONDS_TO_STOP + " s after SIGTERM");
            world.pipeline().process(victim).signal("KILL");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> wrong(World world, Service victim, int exitCode) {
        List<String> wrong = new ArrayList<>();
        if (exitCode != 0) {
            wrong.add(victim.moduleName() + " has stopped with exit code " + exitCode);
        }
        if (allOfThem) {
            wrong.addAll(new Effects(world.aws()).beyondCheckpoint(victim));
        }
        return wrong;
    }
}
