package com.boltride.schedule.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HourJudgingTest {

    private static final HandledRecords FINE = new HandledRecords(0, 0, 1000, 0, 0);
    private static final HandledRecords DEADLY = new HandledRecords(0, 0, 1000, 0, 500);
    private static final StillOpen UNKNOWN = new StillOpen.Unknown();

    private final InMemoryJudgements judgements = new InMemoryJudgements();
    private final TreeMap<Instant, HandledRecords> hours = new TreeMap<>();
    private HourJudging judging = judging();

    @Test
    void hourIsJudgedOnceItIsOverAndEverybodyHasWritten() {
        hours.put(at("2024-05-25T13:00"), DEADLY);

        judge("2024-05-25T14:04", UNKNOWN);
        assertThat(told()).isEmpty();

        judge("2024-05-25T14:05", UNKNOWN);
        assertThat(told()).containsExactly("quality-2024-05-25-hour-13 [DEAD]");
    }

    @Test
    void hourIsJudgedOnceByHoweverManyLooksAndSchedulers() {
        hours.put(at("2024-05-25T13:00"), DEADLY);
        judge("2024-05-25T14:05", UNKNOWN);
        judge("2024-05-25T14:10", UNKNOWN);
        judging = judging();
        judge("2024-05-25T14:15", UNKNOWN);

        assertThat(told()).hasSize(1);
    }

    @Test
    void whatStaysAmissIsToldOnceAndAgainWhenADayBegins() {
        for (Instant hour = at("2024-05-25T21:00");
                hour.isBefore(at("2024-05-26T03:00"));
                hour = hour.plusSeconds(3600)) {
            hours.put(hour, DEADLY);
            judge(hour.plusSeconds(3900).toString().substring(0, 16), UNKNOWN);
        }

        assertThat(told()).containsExactly("quality-2024-05-25-hour-21 [DEAD]", "quality-2024-05-26-hour-00 [DEAD]");
    }

    @Test
    void whatWasMendedAndIsAmissAgainIsToldAgain() {
        hours.put(at("2024-05-25T11:00"), DEADLY);
        hours.put(at("2024-05-25T12:00"), FINE);
        hours.put(at("2024-05-25T13:00"), DEADLY);

        judge("2024-05-25T14:05", UNKNOWN);

        assertThat(told()).containsExactly("quality-2024-05-25-hour-11 [DEAD]", "quality-2024-05-25-hour-13 [DEAD]");
    }

    @Test
    void onlyWhatIsNewIsTold() {
        hours.put(at("2024-05-25T12:00"), DEADLY);
        hours.put(at("2024-05-25T13:00"), new HandledRecords(0, 0, 1000, 400, 500));

        judge("2024-05-25T14:05", UNKNOWN);

        assertThat(told())
                .containsExactly("quality-2024-05-25-hour-12 [DEAD]", "quality-2024-05-25-hour-13 [CONFLICTING]");
    }

    @Test
    void openTripsAreJudgedWithTheLastHourThoughNothingWasCountedInIt() {
        judge("2024-05-25T14:05", open(11));

        assertThat(told()).containsExactly("quality-2024-05-25-hour-13 [OPEN_TRIPS]");
    }

    @Test
    void openTripsThatCouldNotBeAskedForMeanwhileAreNotNews() {
        judge("2024-05-25T14:05", open(11));
        judge("2024-05-25T15:05", UNKNOWN);
        judge("2024-05-25T16:05", open(12));

        assertThat(told()).hasSize(1);
    }

    @Test
    void openTripsThatWereFewerMeanwhileAreNews() {
        judge("2024-05-25T14:05", open(11));
        judge("2024-05-25T15:05", open(1));
        judge("2024-05-25T16:05", open(12));

        assertThat(told()).hasSize(2);
    }

    @Test
    void openTripsThatNobodyWatchedMeanwhileAreNews() {
        judge("2024-05-25T14:05", open(11));
        judge("2024-05-25T15:05", new StillOpen.NotWatched());
        judge("2024-05-25T16:05", open(12));

        assertThat(told()).hasSize(2);
    }

    @Test
    void hoursWithoutASchedulerAreMadeUpForADayBack() {
        hours.put(at("2024-05-24T14:00"), DEADLY);
        hours.put(at("2024-05-24T15:00"), DEADLY);

        judge("2024-05-25T14:05", UNKNOWN);

        assertThat(told()).containsExactly("quality-2024-05-24-hour-15 [DEAD]");
    }

    private HourJudging judging() {
        return new HourJudging(new Judge(JudgeTest.PROPERTIES), judgements);
    }

    private void judge(String minute, StillOpen open) {
        judging.judge(at(minute), hours, open);
    }

    private static StillOpen open(long count) {
        return JudgeTest.open(count);
    }

    private List<String> told() {
        return judgements.all.values().stream()
                .map(Judgement::summary)
                .filter(Objects::nonNull)
                .map(summary -> summary.deduplicationId() + " "
                        + summary.passed().stream().map(Finding::measure).toList())
                .toList();
    }

    private static Instant at(String minute) {
        return Instant.parse(minute + ":00Z");
    }
}
