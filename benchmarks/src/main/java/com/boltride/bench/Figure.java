package com.boltride.bench;

import java.io.IOException;
import java.util.List;

/** Something about the pipeline that is measured. Holds no state. */
public interface Figure {

    /** What the command line calls it: lower case and dashes. */
    String name();

    /** One line: what is measured, and against what. */
    String title();

    /**
     * Measures it. What is started is stopped before this returns; what the bench starts is stopped too if this JVM is killed.
     *
     * @throws RuntimeException if a measurement is worth nothing, such as one of a process that lost events
     */
    List<Finding> measure(Bench bench) throws IOException, InterruptedException;
}
