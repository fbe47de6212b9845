package com.boltride.cli.chaos;

import com.boltride.cli.console.Console;
import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.faults.FaultProxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that can be broken, and what is said and found wrong about it. Safe for use by several threads. */
public final class World {

    private final Pipeline pipeline;
    private final FaultProxy proxy;
    private final AwsClients aws;
    private final Console console;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final long startedAt = System.nanoTime();

    /** @param aws clients that the proxy does not stand in front of */
    public World(Pipeline pipeline, FaultProxy proxy, AwsClients aws, Console console) {
        this.pipeline = pipeline;
        this.proxy = proxy;
        this.aws = aws;
        this.console = console;
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public FaultProxy proxy() {
        return proxy;
    }

    public AwsClients aws() {
        return aws;
    }

    /** Prints what is done, with the time since the beginning. */
    public void say(String what) {
        Duration since = since();
        console.line(String.format(Locale.ROOT, "[%02d:%02d] %s", since.toMinutes(), since.toSecondsPart(), what));
    }

    /** Something did not behave as it has to: the run has failed, but goes on. */
    public void complain(String what) {
        complaints.add(what);
        say("✗ " + what);
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    Duration since() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
