package com.boltride.cli.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Strikes with one disturbance after another. Each has its turn, in an order that the seed says, before any has another. */
final class Lane {

    private static final int LONGEST_PAUSE_MILLIS = 4000;

    private final World world;
    private final List<Disturbance> disturbances;
    private final Random random;

    Lane(World world, List<Disturbance> disturbances, long seed) {
        this.world = world;
        this.disturbances = disturbances;
        this.random = new Random(seed);
    }

    /** @param end as {@link System#nanoTime()} has it. What has begun by then is still seen through */
    void run(long end) throws IOException, InterruptedException {
        List<Disturbance> turn = new ArrayList<>();
        while (System.nanoTime() < end) {
            if (turn.isEmpty()) {
                turn.addAll(disturbances);
                Collections.shuffle(turn, random);
            }
            turn.remove(0).strike(world, random);
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
        }
    }
}
