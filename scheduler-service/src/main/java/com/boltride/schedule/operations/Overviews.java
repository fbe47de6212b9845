package com.boltride.schedule.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Looks over the pipeline when somebody asks, and not more often than is worth it. Safe for use by several threads. */
final class Overviews {

    private final PipelineReader reader;
    private final Figures figures;
    private final Queues queues;
    private final Callable<Long> tableItems;
    private final BoundedLook bounded;
    private final Duration keepFor;
    private final Clock clock;
    private @Nullable Overview last;

    Overviews(
            PipelineReader reader,
            Figures figures,
            Queues queues,
            Callable<Long> tableItems,
            BoundedLook bounded,
            Duration keepFor,
            Clock clock) {
        this.reader = reader;
        this.figures = figures;
        this.queues = queues;
        this.tableItems = tableItems;
        this.bounded = bounded;
        this.keepFor = keepFor;
        this.clock = clock;
    }

    synchronized Overview current() {
        Overview known = last;
        if (known == null || !clock.instant().isBefore(known.at().plus(keepFor))) {
            known = look();
            last = known;
        }
        return known;
    }

    private Overview look() {
        Future<List<QueueView>> depths = bounded.begin(queues::look);
        Future<Long> items = bounded.begin(tableItems);
        Readings readings = reader.read();
        return new Overview(
                readings.at(),
                ServiceView.of(readings),
                readings.away(),
                figures.trips(readings),
                bounded.end("DynamoDB", items),
                figures.streams(readings),
                figures.staging(readings),
                bounded.end("SQS", depths));
    }
}
