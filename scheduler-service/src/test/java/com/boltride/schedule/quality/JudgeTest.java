package com.boltride.schedule.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.store.OpenTripsFound;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    static final WatchProperties PROPERTIES = new WatchProperties(
            Duration.ofMinutes(5),
            Duration.ofHours(6),
            100,
            new WatchProperties.Limits(
                    10, new BigDecimal("5"), new BigDecimal("1"), new BigDecimal("0.5"), new BigDecimal("2.5")));

    private final Judge judge = new Judge(PROPERTIES);

    @Test
    void limitItselfIsAllowedAndMoreIsNot() {
        assertThat(judge.shares(new HandledRecords(1000, 50, 1000, 10, 5))).isEmpty();

        assertThat(judge.shares(new HandledRecords(1000, 51, 1000, 11, 6)))
                .containsExactly(
                        new Finding(Measure.QUARANTINED, 51, 1000L, new BigDecimal("5.10"), new BigDecimal("5")),
                        new Finding(Measure.CONFLICTING, 11, 1000L, new BigDecimal("1.10"), new BigDecimal("1")),
                        new Finding(Measure.DEAD, 6, 1000L, new BigDecimal("0.60"), new BigDecimal("0.5")));
    }

    @Test
    void fewRecordsAreNotJudgedByShares() {
        assertThat(judge.shares(new HandledRecords(99, 99, 99, 99, 99))).isEmpty();
        assertThat(judge.shares(new HandledRecords(100, 100, 0, 0, 0)))
                .extracting(Finding::measure)
                .containsExactly(Measure.QUARANTINED);
    }

    /** Letters that die in an hour without events have been events of an hour before. */
    @Test
    void deadRecordsOfAnHourWithoutEventsHaveNoShare() {
        assertThat(judge.shares(new HandledRecords(0, 0, 0, 0, 500))).isEmpty();
    }

    @Test
    void openTripsAreJudgedByTheirNumber() {
        assertThat(judge.open(open(10))).isEmpty();
        assertThat(judge.open(new StillOpen.Unknown())).isEmpty();
        assertThat(judge.open(new StillOpen.NotWatched())).isEmpty();
        assertThat(judge.open(open(11)))
                .containsExactly(new Finding(Measure.OPEN_TRIPS, 11, null, null, new BigDecimal("10")));
    }

    static StillOpen open(long count) {
        return new StillOpen.Found(new OpenTripsFound(count, false, List.of()));
    }

    @Test
    void reportIsJudgedByWhatIsOutOfBounds() {
        assertThat(judge.report("{\"total_trips\":200,\"fares_out_of_bounds\":5,\"distances_out_of_bounds\":6}"))
                .extracting(Finding::measure)
                .containsExactly(Measure.DISTANCES_OUT_OF_BOUNDS);
    }

    @Test
    void reportOfAnEarlierReleaseIsNotJudged() {
        assertThat(judge.report("{\"total_trips\":200}")).isEmpty();
    }
}
