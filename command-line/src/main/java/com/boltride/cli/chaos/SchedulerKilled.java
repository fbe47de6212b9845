package com.boltride.cli.chaos;

import com.boltride.cli.pipeline.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** The scheduler is killed a moment after it was asked for a report: before its job, at its start, or while it runs. */
public final class SchedulerKilled implements Disturbance {

    private static final Duration MOST = Duration.ofSeconds(6);

    private final List<LocalDate> days;

    /** @param days of which one is asked for */
    public SchedulerKilled(List<LocalDate> days) {
        this.days = List.copyOf(days);
    }

    @Override
    public void strike(World world, RandomGenerator random) throws InterruptedException {
        LocalDate day = days.get(random.nextInt(days.size()));
        JsonNode asked = world.pipeline()
                .insist(() -> world.pipeline()
                        .client(Service.SCHEDULER_SERVICE)
                        .post("/aggregations", "{\"date\":\"" + day + "\"}"));
        Thread.sleep(random.nextLong(MOST.toMillis()));
        world.say("kill -9 " + Service.SCHEDULER_SERVICE.moduleName() + " with run "
                + asked.path("runs").path(0).path("id").asString() + " in hand");
        Recovery recovery = Recovery.of(world, List.of(Service.SCHEDULER_SERVICE));
        world.pipeline().process(Service.SCHEDULER_SERVICE).signal("KILL");
        recovery.await();
    }
}
