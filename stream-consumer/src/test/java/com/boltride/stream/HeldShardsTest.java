package com.boltride.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeldShardsTest {

    private final SettableClock clock = new SettableClock();
    private final HeldShards shards = new HeldShards(clock);

    @Test
    void lagIsThatOfTheWorstShard() {
        shards.take("1").read(200L);
        shards.take("2").read(3000L);

        assertThat(lag()).isEqualTo(3000);
    }

    @Test
    void shardThatWasGivenUpHasNoLag() {
        HeldShard worst = shards.take("1");
        worst.read(3000L);
        shards.take("2").read(200L);

        shards.giveUp(worst);

        assertThat(lag()).isEqualTo(200);
    }

    @Test
    void workerWithoutALeaseHasNoLag() {
        assertThat(lag()).isZero();
    }

    @Test
    void lagGrowsWhileABatchWaits() {
        HeldShard shard = shards.take("1");
        shard.read(200L);
        shard.begin();

        clock.advance(Duration.ofSeconds(60));

        assertThat(lag()).isEqualTo(60_200);
        shard.end();
        assertThat(lag()).isEqualTo(200);
    }

    @Test
    void leaseThatWasLostAndWonAgainIsNotGivenUpByItsFormerProcessor() {
        HeldShard former = shards.take("1");
        HeldShard current = shards.take("1");

        shards.giveUp(former);

        assertThat(shards.all()).containsExactly(current);
    }

    private double lag() {
        MeterRegistry registry = new SimpleMeterRegistry();
        new LagMeter("texts", shards).bindTo(registry);
        return registry.get("bolt.ride.millis.behind.latest")
                .tag("stream", "texts")
                .gauge()
                .value();
    }
}
