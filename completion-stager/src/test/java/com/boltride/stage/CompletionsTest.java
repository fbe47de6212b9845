package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

class CompletionsTest {

    private final Map<String, AttributeValue> open = Changes.openTrip("t-1");
    private final Map<String, AttributeValue> completed =
            Changes.completedTrip("t-1", Instant.parse("2024-05-25T13:19:00Z"));

    @Test
    void openTripThatEndsIsACompletion() {
        assertThat(Completions.completedBy(change(open, completed))).isEqualTo(completed);
    }

    @Test
    void itemThatIsCompletedFromTheBeginningIsACompletion() {
        assertThat(Completions.completedBy(change(null, completed))).isEqualTo(completed);
    }

    @Test
    void startIsNone() {
        assertThat(Completions.completedBy(change(null, open))).isNull();
    }

    @Test
    void changeOfAnOpenTripIsNone() {
        assertThat(Completions.completedBy(change(open, open))).isNull();
    }

    @Test
    void laterChangeOfACompletedTripIsNone() {
        assertThat(Completions.completedBy(change(completed, completed))).isNull();
    }

    @Test
    void completedTripThatIsReopenedIsNone() {
        assertThat(Completions.completedBy(change(completed, open))).isNull();
    }

    @Test
    void expiryIsNone() {
        assertThat(Completions.completedBy(change(completed, null))).isNull();
    }

    @Test
    void deletionOfAnOpenTripIsNone() {
        assertThat(Completions.completedBy(change(open, null))).isNull();
    }

    @Test
    void itemWithoutAStatusIsNone() {
        assertThat(Completions.completedBy(change(null, Map.of("trip_id", AttributeValue.fromS("t-1")))))
                .isNull();
    }

    @Test
    void statusThatIsNotTextIsNone() {
        Map<String, AttributeValue> odd = Map.of("status", AttributeValue.fromN("1"));
        assertThat(Completions.completedBy(change(null, odd))).isNull();
    }

    private static StreamRecord change(Map<String, AttributeValue> oldImage, Map<String, AttributeValue> newImage) {
        return StreamRecord.builder().oldImage(oldImage).newImage(newImage).build();
    }
}
