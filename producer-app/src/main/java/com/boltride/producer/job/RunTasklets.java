package com.boltride.producer.job;

import com.boltride.producer.chunk.Quarantine;
import com.boltride.producer.pace.EventRate;
import com.boltride.producer.replay.Replay;
import com.boltride.trip.EventKind;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.core.step.tasklet.Tasklet;

/** What the steps of one run execute. */
final class RunTasklets {

    private final RunSpec spec;
    private final RunControl control;
    private final RunResources resources;
    private final RunSteps steps;
    private final Optional<EventRate> rate;

    RunTasklets(RunSpec spec, RunControl control, RunResources resources, RunSteps steps) {
        this.spec = spec;
        this.control = control;
        this.resources = resources;
        this.steps = steps;
        this.rate = Optional.ofNullable(spec.eventsPerSecond())
                .map(events -> new EventRate(events, System::nanoTime, control.signal()::pause));
    }

    Tasklet inspection() {
        return new Inspection(spec, resources.bucket(), control.patience());
    }

    Tasklet file(EventKind kind) {
        return new FileTasklet(
                resources.bucket(),
                resources.decoder(kind),
                resources.writer(kind),
                sink(kind),
                new Quarantine(resources.bucket(), spec.id(), kind, spec.key(kind), control.patience()),
                new RowMeters(resources.meters(), resources.tally(), kind),
                new ProgressLog(spec.id()),
                control.patience(),
                resources.workers());
    }

    Tasklet replay() {
        return new ReplayTasklet(
                () -> Replay.of(
                        resources.spool(spec.id()),
                        Objects.requireNonNull(spec.speedup()),
                        System::nanoTime,
                        control.signal()::pause),
                steps,
                Map.of(
                        EventKind.START, resources.publisher(EventKind.START, control.patience()),
                        EventKind.END, resources.publisher(EventKind.END, control.patience())),
                new ProgressLog(spec.id()));
    }

    private ChunkSink sink(EventKind kind) {
        return spec.isReplay()
                ? new SpoolingSink(resources.spool(spec.id()), kind)
                : new PublishingSink(resources.publisher(kind, control.patience()), rate);
    }
}
