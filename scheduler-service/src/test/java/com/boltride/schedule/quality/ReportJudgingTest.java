package com.boltride.schedule.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.schedule.ReportedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJudgingTest {

    private static final LocalDate DAY = LocalDate.parse("2024-05-25");
    private static final Instant NOW = Instant.parse("2024-05-26T00:10:00Z");

    private final InMemoryJudgements judgements = new InMemoryJudgements();
    private final List<ReportedDay> reported = new ArrayList<>();
    private final ReportJudging judging =
            new ReportJudging(since -> List.copyOf(reported), new Judge(JudgeTest.PROPERTIES), judgements);

    @Test
    void dayIsToldOfOnceHoweverOftenItIsReportedOn() {
        reported.add(day(1, 100));
        judging.judge(NOW);
        reported.add(day(2, 150));
        judging.judge(NOW);

        assertThat(judgements.due(NOW)).singleElement().satisfies(summary -> {
            assertThat(summary.deduplicationId()).isEqualTo("quality-2024-05-25-report");
            assertThat(summary.passed()).extracting(Finding::count).containsExactly(100L);
        });
    }

    @Test
    void laterReportThatPassesALimitIsToldThoughTheFirstDidNot() {
        reported.add(day(1, 0));
        judging.judge(NOW);
        assertThat(judgements.due(NOW)).isEmpty();

        reported.add(day(2, 150));
        judging.judge(NOW);

        assertThat(judgements.due(NOW)).hasSize(1);
    }

    private static ReportedDay day(int attempt, int fares) {
        return new ReportedDay(
                DAY, DAY + "-" + attempt, "{\"total_trips\":1000,\"fares_out_of_bounds\":" + fares + "}");
    }
}
