package com.boltride.bench.micro;

import com.boltride.bench.Bench;
import com.boltride.bench.Figure;
import com.boltride.bench.Finding;
import com.boltride.bench.Samples;
import com.boltride.trip.EventKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What our own code does with an event, against the JSON parser by itself. JMH runs each in a JVM of its own. */
public final class HotPathTimes implements Figure {

    private static final String BASELINE = "parse";

    @Override
    public String name() {
        return "hot-paths";
    }

    @Override
    public String title() {
        return "Time of an event in decoding, and in making statements and reading their answers, against parsing its JSON alone";
    }

    @Override
    public List<Finding> measure(Bench bench) {
        List<Finding> findings = new ArrayList<>();
        Collection<RunResult> results = run(bench);
        for (EventKind kind : EventKind.values()) {
            Samples baseline = samples(results, BASELINE, kind);
            Stream.of("decode", "apply")
                    .forEach(path ->
                            findings.add(new Finding(Finding.MACHINE, samples(results, path, kind), baseline, null)));
        }
        return findings;
    }

    private static Collection<RunResult> run(Bench bench) {
        bench.console().progress("  JMH is running");
        TimeValue time = TimeValue.milliseconds(bench.options().amount(1000, 200));
        try {
            return new Runner(new OptionsBuilder()
                            .include(HotPaths.class.getName())
                            .forks(1)
                            .jvmArgs("-XX:+UseSerialGC")
                            .warmupIterations(bench.options().amount(5, 1))
                            .warmupTime(time)
                            .measurementIterations(bench.options().runs())
                            .measurementTime(time)
                            .verbosity(VerboseMode.SILENT)
                            .shouldFailOnError(true)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH has failed: " + e.getMessage(), e);
        }
    }

    private static Samples samples(Collection<RunResult> results, String path, EventKind kind) {
        RunResult result = results.stream()
                .filter(candidate -> candidate.getParams().getBenchmark().endsWith("." + path))
                .filter(candidate -> candidate.getParams().getParam("kind").equals(kind.name()))
                .findFirst()
                .orElseThrow();
        List<Double> values = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(IterationResult::getPrimaryResult)
                .map(iteration -> iteration.getScore())
                .toList();
        return new Samples(path + " of an event of kind " + kind, "µs", values);
    }
}
