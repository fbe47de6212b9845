package com.boltride.cli.chaos;

import java.io.IOException;
import java.util.random.RandomGenerator;

/** Something that breaks and, when it returns, is whole again or about to be. */
@FunctionalInterface
public interface Disturbance {

    /** @param random says which part, and how badly */
    void strike(World world, RandomGenerator random) throws IOException, InterruptedException;
}
