package com.boltride.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What measuring a figure has given.
 *
 * @param name of the figure
 * @param measuredAt when the measuring began
 * @param duration of the measuring, in seconds
 * @param versions of the libraries at stake
 */
public record FigureResult(
        String name,
        String title,
        Instant measuredAt,
        long duration,
        BenchOptions options,
        Machine machine,
        Map<String, String> versions,
        List<Finding> findings) {}
