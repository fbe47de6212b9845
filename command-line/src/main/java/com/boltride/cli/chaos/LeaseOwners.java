package com.boltride.cli.chaos;

import com.boltride.cli.pipeline.LocalTimes;
import com.boltride.cli.pipeline.Names;
import com.boltride.cli.pipeline.Service;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/** Which workers have the leases of a consumer. */
final class LeaseOwners {

    /** Leases move when they have expired; the lease table itself may be away for longer. */
    private static final Duration LIMIT = LocalTimes.HASTY.leaseFailover().multipliedBy(30);

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    private final World world;
    private final Service consumer;

    LeaseOwners(World world, Service consumer) {
        this.world = world;
        this.consumer = consumer;
    }

    Set<String> now() {
        return world
                .aws()
                .dynamoDb()
                .scanPaginator(request -> request.tableName(world.aws().named(Names.leaseTable(consumer)))
                        .consistentRead(true))
                .items()
                .stream()
                .filter(item -> item.containsKey("checkpoint") && item.containsKey("leaseOwner"))
                .map(lease -> lease.get("leaseOwner").s())
                .collect(Collectors.toSet());
    }

    /** Returns when none of these workers has a lease any more. */
    void awaitNoneOf(Set<String> workers) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!Collections.disjoint(now(), workers)) {
            if (System.nanoTime() > deadline) {
                world.complain(
                        "leases of " + consumer.moduleName() + " have not moved within " + LIMIT.toSeconds() + " s");
                return;
            }
            Thread.sleep(LOOK_INTERVAL.toMillis());
        }
    }
}
