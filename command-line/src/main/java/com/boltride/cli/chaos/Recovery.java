package com.boltride.cli.chaos;

import com.boltride.cli.pipeline.KeptProcess;
import com.boltride.cli.pipeline.Service;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Services that are about to be struck: sees them end, start again and get ready. */
final class Recovery {

    private final World world;
    private final List<Service> struck;
    private final CompletableFuture<Void> ended;

    private Recovery(World world, List<Service> struck, CompletableFuture<Void> ended) {
        this.world = world;
        this.struck = struck;
        this.ended = ended;
    }

    /** To be called before they are struck. */
    static Recovery of(World world, List<Service> struck) {
        CompletableFuture<?>[] ends = struck.stream()
                .map(service -> world.pipeline().process(service).exitCode())
                .toArray(CompletableFuture[]::new);
        return new Recovery(world, struck, CompletableFuture.allOf(ends));
    }

    void await() throws InterruptedException {
        ended.join();
        for (Service service : struck) {
            KeptProcess process = world.pipeline().process(service);
            process.awaitRestart();
        }
        world.pipeline().awaitReady(struck);
        world.say(String.join(", ", struck.stream().map(Service::moduleName).toList()) + " ready again");
    }
}
