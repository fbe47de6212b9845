package com.boltride.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CostTest {

    private static final Design OURS = new LongRunningServices(true);
    private static final Design ORIGINAL = new FunctionPerShard();

    @Test
    void pageSaysWhatTheModelSays() throws IOException {
        assertThat(Files.readString(Path.of("../docs/cost.md"))).contains(CostTables.monthly());
    }

    @Test
    void objectForEachTripCostsFiveDollarsAMillion() {
        double trips = 100 * Prices.SECONDS_A_MONTH;

        assertThat(ORIGINAL.monthly(100).get("S3 objects")).isCloseTo(trips / 1e6 * 5, within(1e-6));
    }

    @Test
    void writesOfTheTableAreTheSameForBoth() {
        assertThat(OURS.monthly(100).get("table writes"))
                .isEqualTo(ORIGINAL.monthly(100).get("table writes"))
                .isCloseTo(262.8 * 2 * 0.625, within(1e-6));
    }

    @Test
    void indexCostsAsMuchAsTheWritesOfTheTableAndNothingIfItIsOff() {
        assertThat(OURS.monthly(100).get("index of open trips"))
                .isEqualTo(OURS.monthly(100).get("table writes"));
        assertThat(new LongRunningServices(false).monthly(100).get("index of open trips"))
                .isZero();
    }

    @Test
    void shardsAndTasksGrowWithTheRateAndHaveALeast() {
        assertThat(LongRunningServices.shards(1)).isEqualTo(2);
        assertThat(LongRunningServices.shards(10_000)).isEqualTo(15);
        assertThat(LongRunningServices.partitions(10_000)).isEqualTo(29);
        assertThat(LongRunningServices.consumers(100)).isEqualTo(1);
        assertThat(LongRunningServices.consumers(10_000)).isEqualTo(2);
        assertThat(FunctionPerShard.shards(10_000)).isEqualTo(48);
    }

    @Test
    void moreTripsCostMoreInAllAndLessEach() {
        for (Design design : new Design[] {OURS, ORIGINAL}) {
            assertThat(design.total(100)).isGreaterThan(design.total(1)).isLessThan(design.total(10_000));
            assertThat(design.perMillionTrips(100))
                    .isLessThan(design.perMillionTrips(1))
                    .isGreaterThan(design.perMillionTrips(10_000));
        }
    }
}
