package com.boltride.bench.consumer;

import com.boltride.bench.Bench;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import com.boltride.bench.process.ServicePort;
import com.boltride.trip.EventKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts what consumes the events of one kind: the service, and bare clients that do the same. */
final class Contenders implements AutoCloseable {

    /** For a service: reads as often as the bare clients. */
    static final Map<String, String> POLLING =
            Map.of("BOLT_RIDE_CONSUMER_IDLE_BETWEEN_READS", BareConsumer.IDLE_MILLIS + "ms");

    private static final String TABLE = "trips";

    private static final int MOST_WARM_UPS = 8;

    /** A drain that costs less than this share of the one before shows that the JVM is still compiling. */
    private static final double STILL_WARMING = 0.93;

    private final Bench bench;
    private final EventKind kind;
    private final Map<String, String> environment;
    private final List<JavaProcess> started = new ArrayList<>();

    /** @param environment that points them at their AWS */
    Contenders(Bench bench, EventKind kind, Map<String, String> environment) {
        this.bench = bench;
        this.kind = kind;
        this.environment = environment;
    }

    Contender service() throws IOException, InterruptedException {
        return service("");
    }

    /** @param cores that it may run on, as taskset(1) takes them; empty for all */
    Contender service(String cores) throws IOException, InterruptedException {
        String half = kind.name().toLowerCase(Locale.ROOT);
        String name = "trip-" + half + "-service";
        JavaProgram program = JavaProgram.service(bench.installation(), name)
                .withEnvironment(ServicePort.any().environment())
                .withEnvironment(POLLING)
                .on(cores);
        return start(name + (cores.isEmpty() ? "" : " on one core"), "trip-" + half + "-events", program);
    }

    Contender bare(BareConsumer.Way way) throws IOException, InterruptedException {
        String name = way == BareConsumer.Way.BATCHED ? "floor" : "original's way";
        String stream = way.name().toLowerCase(Locale.ROOT);
        return start(
                name,
                stream,
                JavaProgram.main("bare-" + stream, BareConsumer.class, kind.name(), way.name(), stream, TABLE));
    }

    @Override
    public void close() {
        started.forEach(JavaProcess::close);
    }

    private Contender start(String name, String stream, JavaProgram program) throws IOException, InterruptedException {
        JavaProgram profiled = bench.options().profile() ? program.recorded(bench.work()) : program;
        JavaProcess process = JavaProcess.start(profiled.withEnvironment(environment), bench.work());
        started.add(process);
        return new Contender(name, stream, process);
    }

    /** Has a contender consume events until that does not get cheaper any more: what is measured then is compiled. */
    static Contender warm(Bench bench, Drain drain, Contender contender, int events)
            throws IOException, InterruptedException {
        bench.console().progress("  warming up " + contender.name());
        double before = Double.POSITIVE_INFINITY;
        double now = drain.of(contender, events).cpuMicros();
        for (int drains = 1; drains < MOST_WARM_UPS && now < before * STILL_WARMING; drains++) {
            before = now;
            now = drain.of(contender, events).cpuMicros();
        }
        return contender;
    }
}
