package com.boltride.bench.consumer;

import com.boltride.bench.Bench;
import com.boltride.bench.Finding;
import com.boltride.bench.Samples;
import com.boltride.bench.Trials;
import com.boltride.bench.Trials.Trial;
import com.boltride.bench.micro.HotPathLoop;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a second core of this machine adds to a program that waits for nobody: our own part of an event, in processes that do not know
 * of each other, each on a core of its own. More than that cannot be expected of two consumers.
 */
final class SharingNothing {

    private final Bench bench;

    SharingNothing(Bench bench) {
        this.bench = bench;
    }

    Finding measure() throws IOException, InterruptedException {
        List<Samples> samples = new Trials(bench)
                .run(
                        new Trial("two processes that share nothing", "events/s", () -> rate(2)),
                        new Trial("one process that shares nothing", "events/s", () -> rate(1)));
        return new Finding(Finding.MACHINE, samples.get(0), samples.get(1), null);
    }

    private double rate(int processes) throws IOException, InterruptedException {
        String seconds = Integer.toString(bench.options().amount(5, 1));
        List<JavaProcess> started = new ArrayList<>();
        try {
            for (int core = 0; core < processes; core++) {
                started.add(JavaProcess.start(
                        JavaProgram.main("loop-" + core, HotPathLoop.class, seconds, seconds)
                                .on(Integer.toString(core)),
                        bench.work()));
            }
            double sum = 0;
            for (JavaProcess process : started) {
                process.awaitGoodEnd();
                sum += Double.parseDouble(process.awaitLine(HotPathLoop.RATE));
            }
            return sum;
        } finally {
            started.forEach(JavaProcess::close);
        }
    }
}
