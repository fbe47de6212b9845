package com.boltride.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The shards whose leases this worker holds. Safe for use by several threads. */
final class HeldShards {

    /** By identity: after a lease was lost and won again, two processors of one shard may overlap for a moment. */
    private final Set<HeldShard> held = ConcurrentHashMap.newKeySet();

    private final Clock clock;

    HeldShards(Clock clock) {
        this.clock = clock;
    }

    HeldShard take(String shard) {
        HeldShard taken = new HeldShard(shard, clock);
        held.add(taken);
        return taken;
    }

    void giveUp(HeldShard shard) {
        held.remove(shard);
    }

    Collection<HeldShard> all() {
        return List.copyOf(held);
    }

    /** How far behind the worst shard is, in milliseconds; 0 for a worker without a lease. */
    long worstMillisBehind() {
        return worst(HeldShard::behind).toMillis();
    }

    /** How long the handler that has been at it longest has had its batch in hand. */
    Duration longestInHand() {
        return worst(HeldShard::inHandFor);
    }

    private Duration worst(Function<HeldShard, Duration> measure) {
        return held.stream().map(measure).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }
}
