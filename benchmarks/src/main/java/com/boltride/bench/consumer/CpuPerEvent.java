package com.boltride.bench.consumer;

import com.boltride.bench.Bench;
import com.boltride.bench.Figure;
import com.boltride.bench.Finding;
import com.boltride.bench.Goal;
import com.boltride.bench.Samples;
import com.boltride.bench.Trials;
import com.boltride.bench.Trials.Trial;
import com.boltride.trip.EventKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** CPU time per event of the two services that consume trip events. */
public final class CpuPerEvent implements Figure {

    private static final String UNIT = "µs of CPU/event";
    private static final int SHARDS = 4;

    /** A twentieth of what the handlers of the original take, in Python on a machine like ours: 900 µs. */
    private static final double MOST_MICROS = 900.0 / 20;

    private static final double MOST_OF_THE_FLOOR = 1.5;

    private static final double FAILING = 0.02;
    private static final double THROTTLED = 0.001;
    private static final String DISTURBED = ", 2 % of conditions failing and 0.1 % of writes throttled";

    @Override
    public String name() {
        return "cpu-per-event";
    }

    @Override
    public String title() {
        return "CPU time of trip-start-service and trip-end-service for each event, from the stream to the durable write, against a"
                + " bare loop of SDK calls (the floor) and one conditional write after the other (the original's way)";
    }

    @Override
    public List<Finding> measure(Bench bench) throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            findings.addAll(measure(bench.part(kind.name()), kind));
        }
        return findings;
    }

    private static List<Finding> measure(Bench bench, EventKind kind) throws IOException, InterruptedException {
        int events = bench.options().amount(200_000, 20_000);
        int few = events / 10;
        try (Fixtures fixtures = Fixtures.start(bench, kind, SHARDS);
                Contenders contenders = new Contenders(bench, kind, fixtures.environment())) {
            Drain drain = new Drain(fixtures.client(), fixtures.client()::settled);
            Contender service = Contenders.warm(bench, drain, contenders.service(), events);
            Contender floor = Contenders.warm(bench, drain, contenders.bare(BareConsumer.Way.BATCHED), events);
            Contender original = Contenders.warm(bench, drain, contenders.bare(BareConsumer.Way.SEQUENTIAL), few);
            List<Samples> samples = new Trials(bench)
                    .run(
                            new Trial(
                                    service.name(),
                                    UNIT,
                                    () -> drain.of(service, events).cpuMicros()),
                            new Trial(
                                    floor.name(),
                                    UNIT,
                                    () -> drain.of(floor, events).cpuMicros()),
                            new Trial(
                                    original.name(),
                                    UNIT,
                                    () -> drain.of(original, few).cpuMicros()));
            Samples ofService = samples.get(0);
            fixtures.client().disturb(FAILING, THROTTLED);
            Samples disturbed = new Trials(bench)
                    .run(new Trial(
                            service.name() + DISTURBED,
                            UNIT,
                            () -> drain.of(service, few).cpuMicros()))
                    .get(0);
            return List.of(
                    new Finding(Finding.FIXTURE, ofService, samples.get(1), Goal.atMost(MOST_OF_THE_FLOOR)),
                    new Finding(Finding.FIXTURE, ofService, samples.get(2), null),
                    new Finding(Finding.FIXTURE, ofService, null, Goal.atMost(MOST_MICROS)),
                    new Finding(Finding.FIXTURE, disturbed, ofService, null));
        }
    }
}
