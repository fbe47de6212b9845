package com.boltride.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.trip.RejectionReason;
import com.boltride.trip.Verdict;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that the pipeline did not write, or that a person has changed: no reason to try for ever. */
class EndApplicationTest {

    private static final AttributeValue IN_PROGRESS = AttributeValue.fromS("IN_PROGRESS");
    private static final AttributeValue COMPLETED = AttributeValue.fromS("COMPLETED");
    private static final AttributeValue LATE = AttributeValue.fromN("32503680000");

    @Test
    void tripOfAnUnknownStatusIsLeftToAPerson() {
        assertThat(reason(
                        Map.of("status", AttributeValue.fromS("CANCELLED"), "start_epoch", AttributeValue.fromN("0"))))
                .isEqualTo(RejectionReason.UNSTORABLE);
    }

    @Test
    void tripWithoutAStatusIsLeftToAPerson() {
        assertThat(reason(Map.of("start_epoch", AttributeValue.fromN("0")))).isEqualTo(RejectionReason.UNSTORABLE);
    }

    @Test
    void tripThatDoesNotSayWhenItStartedIsLeftToAPerson() {
        assertThat(reason(Map.of("status", IN_PROGRESS))).isEqualTo(RejectionReason.UNSTORABLE);
        assertThat(reason(Map.of("status", IN_PROGRESS, "start_epoch", AttributeValue.fromS("noon"))))
                .isEqualTo(RejectionReason.UNSTORABLE);
    }

    @Test
    void endBeforeAStartWithoutItsTextIsToldAllTheSame() {
        assertThat(reason(Map.of("status", IN_PROGRESS, "start_epoch", LATE)))
                .isEqualTo(RejectionReason.END_BEFORE_START);
    }

    @Test
    void endBeforeTheStartIsToldSoWhateverHasCompletedTheTripMeanwhile() {
        assertThat(reason(Map.of("status", COMPLETED, "start_epoch", LATE)))
                .isEqualTo(RejectionReason.END_BEFORE_START);
        assertThat(reason(Map.of("status", COMPLETED, "start_epoch", AttributeValue.fromN("0"))))
                .isEqualTo(RejectionReason.CONFLICT);
        assertThat(reason(Map.of("status", COMPLETED))).isEqualTo(RejectionReason.CONFLICT);
    }

    private static RejectionReason reason(Map<String, AttributeValue> standing) {
        Map<String, AttributeValue> item = new HashMap<>(standing);
        item.put("trip_id", AttributeValue.fromS("t1"));
        Application.Step step = new EndApplication("trips", Events.end("t1", "1", ""), null)
                .after(new StatementResult.ConditionFailed(item));
        Verdict verdict = ((Application.Step.Done) step).verdict();
        return verdict.reason().reason();
    }
}
