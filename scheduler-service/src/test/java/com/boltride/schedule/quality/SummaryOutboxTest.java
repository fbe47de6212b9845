package com.boltride.schedule.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.contract.DataContract;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import tools.jackson.databind.json.JsonMapper;

class SummaryOutboxTest {

    private static final Duration LEASE = Duration.ofSeconds(90);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-05-25T14:05:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final InMemoryJudgements judgements = new InMemoryJudgements();
    private final List<QualitySummary> published = new ArrayList<>();

    @Test
    void summaryIsPublishedOnceByOneOfTwoSchedulers() {
        judgements.add(hour(), now.get());

        outbox("one", published::add).publishDue();
        outbox("other", published::add).publishDue();

        assertThat(published).hasSize(1);
    }

    @Test
    void summaryOfASchedulerThatDiedIsPublishedByAnotherAfterItsLease() {
        judgements.add(hour(), now.get());
        SummaryOutbox dying = outbox("dying", summary -> {
            throw SdkClientException.create("killed");
        });
        assertThatThrownBy(dying::publishDue).isInstanceOf(SdkClientException.class);

        SummaryOutbox other = outbox("other", published::add);
        other.publishDue();
        assertThat(published).isEmpty();

        now.set(now.get().plus(LEASE));
        other.publishDue();
        other.publishDue();
        assertThat(published).hasSize(1);
    }

    @Test
    void messageKeepsToItsSchema() {
        List<Finding> findings = List.of(
                Finding.count(Measure.OPEN_TRIPS, 120, 100), Finding.share(Measure.DEAD, 30, 1000, BigDecimal.ONE));
        for (Period period : List.of(
                Period.hour(Instant.parse("2024-05-25T13:20:00Z")), Period.report(LocalDate.parse("2024-05-25")))) {
            String json = JsonMapper.shared().writeValueAsString(QualitySummary.of(period, findings));

            assertThat(DataContract.QUALITY_SUMMARY.violations(json)).isEmpty();
        }
    }

    private SummaryOutbox outbox(String owner, SummaryTopic topic) {
        return new SummaryOutbox(judgements, topic, owner, LEASE, clock);
    }

    private static Judgement hour() {
        return Judgement.of(
                Period.hour(Instant.parse("2024-05-25T13:00:00Z")),
                List.of(Finding.share(Measure.DEAD, 30, 1000, BigDecimal.ONE)));
    }
}
