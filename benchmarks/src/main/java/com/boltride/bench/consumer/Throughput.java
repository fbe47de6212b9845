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

/** How fast trip-start-service drains a backlog. */
public final class Throughput implements Figure {

    private static final String UNIT = "events/s";
    private static final EventKind KIND = EventKind.START;
    private static final int SHARDS = 4;
    private static final Goal OF_THE_BARE_CLIENT = Goal.atLeast(0.9);

    /** What four full shards bring. */
    private static final Goal FOUR_FULL_SHARDS = Goal.atLeast(4_000);

    private static final String FIRST_CORE = "0";

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String title() {
        return "Rate at which trip-start-service drains a full backlog of 4 shards, against the best bare client on the same table";
    }

    @Override
    public List<Finding> measure(Bench bench) throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        Bench fixture = bench.part(Finding.FIXTURE);
        try (Fixtures fixtures = Fixtures.start(fixture, KIND, SHARDS)) {
            findings.addAll(onFixture(fixture, fixtures));
        }
        Bench emulator = bench.part(Finding.EMULATOR);
        try (Fixtures fixtures = Fixtures.startKeepingTrips(emulator, KIND, SHARDS)) {
            findings.add(onEmulator(emulator, fixtures));
        }
        return findings;
    }

    private static List<Finding> onFixture(Bench bench, Fixtures fixtures) throws IOException, InterruptedException {
        int events = bench.options().amount(100_000, 20_000);
        Drain drain = new Drain(fixtures.client(), fixtures.client()::settled);
        List<Finding> findings = new ArrayList<>();
        try (Contenders contenders = new Contenders(bench, KIND, fixtures.environment())) {
            findings.add(compare(bench, drain, contenders, events, Finding.FIXTURE));
        }
        try (Contenders contenders = new Contenders(bench, KIND, fixtures.environment())) {
            Contender alone = Contenders.warm(bench, drain, contenders.service(FIRST_CORE), events);
            List<Samples> samples = new Trials(bench)
                    .run(new Trial(
                            alone.name(), UNIT, () -> drain.of(alone, events).eventsPerSecond()));
            findings.add(new Finding(Finding.FIXTURE, samples.get(0), null, FOUR_FULL_SHARDS));
        }
        return findings;
    }

    /** With the emulator's table. It slows down as it fills, so it is given few events. */
    private static Finding onEmulator(Bench bench, Fixtures fixtures) throws IOException, InterruptedException {
        int events = bench.options().amount(4_000, 1_000);
        try (Contenders contenders = new Contenders(bench, KIND, fixtures.environment())) {
            Drain drain = new Drain(fixtures.client(), fixtures.client()::settled);
            return compare(bench, drain, contenders, events, Finding.EMULATOR);
        }
    }

    private static Finding compare(Bench bench, Drain drain, Contenders contenders, int events, String target)
            throws IOException, InterruptedException {
        Contender service = Contenders.warm(bench, drain, contenders.service(), events);
        Contender bare = Contenders.warm(bench, drain, contenders.bare(BareConsumer.Way.BATCHED), events);
        List<Samples> samples = new Trials(bench)
                .run(
                        new Trial(
                                service.name(),
                                UNIT,
                                () -> drain.of(service, events).eventsPerSecond()),
                        new Trial(
                                bare.name(), UNIT, () -> drain.of(bare, events).eventsPerSecond()));
        return new Finding(target, samples.get(0), samples.get(1), OF_THE_BARE_CLIENT);
    }
}
