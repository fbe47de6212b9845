package com.boltride.bench.start;

import com.boltride.bench.Bench;
import com.boltride.bench.Figure;
import com.boltride.bench.Finding;
import com.boltride.bench.Goal;
import com.boltride.bench.Samples;
import com.boltride.bench.Trials;
import com.boltride.bench.Trials.Trial;
import com.boltride.bench.process.LocalAwsProcess;
import com.boltride.cli.pipeline.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Time until each service is ready, and its memory then. */
public final class StartFigure implements Figure {

    private static final double MOST_SECONDS = 3;
    private static final double MOST_MEGABYTES = 256;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String title() {
        return "Time from the start of each service until it is ready, on one core with its container's heap, with the AOT cache that"
                + " its image has and without; and memory in RAM when it is ready. The cache needs a JDK 25 or newer: "
                + Jdk.VARIABLE + " names its home";
    }

    @Override
    public List<Finding> measure(Bench bench) throws IOException, InterruptedException {
        Jdk jdk = Jdk.ofServices();
        if (!jdk.hasAotCache()) {
            bench.console().line("  " + jdk.home() + " has no AOT cache: " + Jdk.VARIABLE + " may name a newer JDK");
        }
        List<Finding> findings = new ArrayList<>();
        try (LocalAwsProcess aws = LocalAwsProcess.start(bench.installation(), bench.work())) {
            for (Service service : Service.values()) {
                findings.addAll(measure(bench, jdk, service, aws.variables()));
            }
        }
        return findings;
    }

    private static List<Finding> measure(Bench bench, Jdk jdk, Service service, Map<String, String> aws)
            throws IOException, InterruptedException {
        String name = service.moduleName();
        ServiceImage image = ServiceImage.build(bench, jdk, name);
        Starts starts = new Starts(aws, bench.work());
        List<Double> megabytes = new ArrayList<>();
        Trial with = new Trial(name, "s", () -> {
            Ready ready = starts.start(image.withCache());
            megabytes.add(ready.megabytes());
            return ready.seconds();
        });
        Trial without = new Trial(
                "without its AOT cache",
                "s",
                () -> starts.start(image.withoutCache()).seconds());
        Goal goal = Goal.atMost(MOST_SECONDS);
        List<Finding> findings = new ArrayList<>();
        if (jdk.hasAotCache()) {
            List<Samples> samples = new Trials(bench).run(with, without);
            findings.add(new Finding(Finding.EMULATOR, samples.get(0), null, goal));
            findings.add(new Finding(Finding.EMULATOR, samples.get(0), samples.get(1), null));
        } else {
            findings.add(
                    new Finding(Finding.EMULATOR, new Trials(bench).run(with).get(0), null, goal));
        }
        findings.add(new Finding(
                Finding.EMULATOR,
                new Samples(name + " when it is ready", "MB", megabytes),
                null,
                Goal.atMost(MOST_MEGABYTES)));
        return findings;
    }
}
