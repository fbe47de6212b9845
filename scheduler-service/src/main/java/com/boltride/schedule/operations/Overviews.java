package com.boltride.schedule.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks over the pipeline when somebody asks, and not more often than is worth it. Safe for use by several threads. */
final class Overviews {

    private final PipelineReader reader;
    private final Figures figures;
    private final Queues queues;
    private final Callable<Long> tableItems;
    private final Supplier<Part<QualityView>> quality;
    private final BoundedLook bounded;
    private final Duration keepFor;
    private final Clock clock;
    private @Nullable Overview last;

    Overviews(
            PipelineReader reader,
            Figures figures,
            Queues queues,
            Callable<Long> tableItems,
            Supplier<Part<QualityView>> quality,
            BoundedLook bounded,
            Duration keepFor,
            Clock clock) {
        this.reader = reader;
        this.figures = figures;
        this.queues = queues;
        this.tableItems = tableItems;
        this.quality = quality;
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
                aged(bounded.end("SQS", depths), readings),
                quality.get());
    }

    private Part<List<QueueView>> aged(Part<List<QueueView>> queues, Readings readings) {
        List<QueueView> counted = queues.value();
        return counted == null
                ? queues
                : Part.of(counted.stream()
                        .map(queue -> queue.aged(figures.oldestLetterMillis(queue.name(), readings)))
                        .toList());
    }
}
