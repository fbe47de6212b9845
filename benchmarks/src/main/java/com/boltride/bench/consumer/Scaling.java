package com.boltride.bench.consumer;

import com.boltride.bench.Bench;
import com.boltride.bench.Figure;
import com.boltride.bench.Finding;
import com.boltride.bench.Goal;
import com.boltride.bench.Samples;
import com.boltride.bench.Trials;
import com.boltride.bench.Trials.Trial;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import com.boltride.bench.process.ServicePort;
import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Names;
import com.boltride.cli.pipeline.Service;
import com.boltride.trip.EventKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a second process adds to the rate at which trip-start-service drains a backlog. */
public final class Scaling implements Figure {

    private static final EventKind KIND = EventKind.START;
    private static final Service SERVICE = Service.TRIP_START_SERVICE;
    private static final int SHARDS = 4;
    private static final double NEARLY_DOUBLE = 1.8;
    private static final double NO_DEARER = 1.1;

    /**
     * Keeps the compiler from the service's own code, the SDK and the KCL: an event takes so much longer then that the fixtures' share of
     * two cores is next to nothing. All of it interpreted, the JDK and Spring too, a process would take minutes to start.
     */
    private static final String[] INTERPRETED = {
        "-XX:CompileCommand=quiet",
        "-XX:CompileCommand=exclude,com.boltride.*::*",
        "-XX:CompileCommand=exclude,software.amazon.*::*"
    };

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public String title() {
        return "Rate at which two processes of trip-start-service, each on a core of its own, drain a backlog of "
                + SHARDS
                + " shards, against one; and CPU time for each event then. The table keeps nothing, so that it is not what limits."
                + " The fixtures need cores too: where there are two, they take from the second process what it could do more."
                + " Interpreted processes leave them enough on any machine";
    }

    @Override
    public List<Finding> measure(Bench bench) throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(new SharingNothing(bench.part("sharing-nothing")).measure());
        findings.addAll(measure(bench.part("compiled"), "", bench.options().amount(400_000, 20_000)));
        findings.addAll(measure(
                bench.part("interpreted"), ", interpreted", bench.options().amount(40_000, 1_000), INTERPRETED));
        return findings;
    }

    private static List<Finding> measure(Bench bench, String how, int events, String... options)
            throws IOException, InterruptedException {
        List<JavaProcess> workers = new ArrayList<>();
        try (Fixtures fixtures = Fixtures.start(bench, KIND, SHARDS);
                AwsClients aws = new AwsClients(fixtures.withTableOfEmulator())) {
            try {
                Drain drain = new Drain(fixtures.client(), fixtures.client()::settled);
                workers.add(start(bench, fixtures, 0, options));
                List<Samples> one = measure(bench, "one process" + how, drain, workers, events);
                workers.add(start(bench, fixtures, 1, options));
                workers.get(1)
                        .await(
                                "shares the leases",
                                () -> sharesOf(aws).equals(List.of(2L, 2L)) ? Optional.of(true) : Optional.empty());
                List<Samples> two = measure(bench, "two processes" + how, drain, workers, events);
                return List.of(
                        new Finding(Finding.FIXTURE, two.get(0), one.get(0), Goal.atLeast(NEARLY_DOUBLE)),
                        new Finding(Finding.FIXTURE, two.get(1), one.get(1), Goal.atMost(NO_DEARER)));
            } finally {
                workers.forEach(JavaProcess::close);
            }
        }
    }

    /** @return rates, and CPU time for each event */
    private static List<Samples> measure(Bench bench, String what, Drain drain, List<JavaProcess> workers, int events)
            throws IOException, InterruptedException {
        Contender contender = new Contender(what, Names.START_STREAM, workers.get(workers.size() - 1));
        Contenders.warm(bench, drain, contender, events);
        List<Double> cpu = new ArrayList<>();
        Samples rates = new Trials(bench)
                .run(new Trial(what, "events/s", () -> {
                    Duration before = cpuTime(workers);
                    double rate = drain.of(contender, events).eventsPerSecond();
                    cpu.add(cpuTime(workers).minus(before).toNanos() / 1e3 / events);
                    return rate;
                }))
                .get(0);
        return List.of(rates, new Samples(what, "µs of CPU/event", cpu));
    }

    private static Duration cpuTime(List<JavaProcess> workers) {
        return workers.stream().map(JavaProcess::cpuTime).reduce(Duration.ZERO, Duration::plus);
    }

    private static JavaProcess start(Bench bench, Fixtures fixtures, int core, String... options)
            throws IOException, InterruptedException {
        return JavaProcess.start(
                JavaProgram.service(bench.installation(), SERVICE.moduleName())
                        .named(SERVICE.moduleName() + "-" + core)
                        .withOptions(options)
                        .withEnvironment(fixtures.environment())
                        .withEnvironment(ServicePort.any().environment())
                        .withEnvironment(Contenders.POLLING)
                        .withEnvironment(Map.of("BOLT_RIDE_CONSUMER_LEASES_ASSIGNMENT_INTERVAL", "1s"))
                        .on(Integer.toString(core)),
                bench.work());
    }

    /** How many leases each worker has. */
    private static List<Long> sharesOf(AwsClients aws) {
        return List.copyOf(aws.dynamoDb().scan(scan -> scan.tableName(Names.leaseTable(SERVICE))).items().stream()
                .filter(item -> item.containsKey("checkpoint") && item.containsKey("leaseOwner"))
                .collect(Collectors.groupingBy(item -> item.get("leaseOwner").s(), Collectors.counting()))
                .values());
    }
}
