package com.boltride.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.cli.content.Content;
import com.boltride.cli.evidence.DeadLetters.RecordId;
import com.boltride.cli.evidence.Letter;
import com.boltride.cli.evidence.StreamRecord;
import com.boltride.cli.evidence.TripItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FatesTest {

    private static final String STREAM = "trip-end-events";
    private static final StreamRecord FIRST = end("1", "40.0");

    @Test
    void recordThatTheTripCameOfIsApplied() {
        assertThat(fates(List.of(FIRST), List.of()).count(Fate.APPLIED)).isEqualTo(1);
    }

    @Test
    void recordThatSaysTheSameInOtherWordsIsADuplicate() {
        Fates fates = fates(List.of(FIRST, end("2", "40.00")), List.of());

        assertThat(fates.of(Fate.DUPLICATE))
                .extracting(StreamRecord::sequenceNumber)
                .containsExactly("2");
    }

    @Test
    void recordThatSaysSomethingElseAndIsNowhereIsUnsettled() {
        Fates fates = fates(List.of(FIRST, end("2", "41")), List.of());

        assertThat(fates.of(Fate.UNSETTLED)).containsExactly(end("2", "41"));
    }

    @ParameterizedTest
    @CsvSource({"CONFLICT, CONFLICT", "NO_START, EXPIRED", "END_BEFORE_START, REJECTED", "MALFORMED_JSON, REJECTED"})
    void deadLetterTellsTheFateOfItsRecord(String reason, Fate fate) {
        Fates fates = fates(List.of(FIRST, end("2", "41")), List.of(letter("2", reason)));

        assertThat(fates.of(fate)).containsExactly(end("2", "41"));
        assertThat(fates.contradictions()).isEmpty();
    }

    @Test
    void recordThatIsAppliedAndADeadLetterHasHadTwoEffects() {
        assertThat(fates(List.of(FIRST), List.of(letter("1", "NO_START"))).contradictions())
                .singleElement()
                .asString()
                .contains("record 1", "is applied and a dead letter for [NO_START]");
    }

    @Test
    void recordThatIsTwoDifferentDeadLettersHasHadTwoEffects() {
        List<Letter> letters = List.of(letter("2", "NO_START"), letter("2", "CONFLICT"));

        assertThat(fates(List.of(FIRST, end("2", "41")), letters).contradictions())
                .hasSize(1);
    }

    @Test
    void tripThatCameOfNoRecordIsAnEffectWithoutACause() {
        assertThat(fates(List.of(), List.of()).contradictions())
                .containsExactly("trip_id 't1' came of record 1, which is in no stream");
    }

    @Test
    void recordThatIsNoJsonAndIsNowhereIsUnsettled() {
        StreamRecord garbage = new StreamRecord(STREAM, "s", "9", Instant.EPOCH, "{", Content.ofJson("{"));

        assertThat(fates(List.of(FIRST, garbage), List.of()).of(Fate.UNSETTLED)).containsExactly(garbage);
    }

    private static Fates fates(List<StreamRecord> records, List<Letter> letters) {
        TripItem trip = new TripItem(Content.of(Map.of("trip_id", "t1")), Map.of("end_sequence_number", "1"));
        return new Fates(records, Map.of("t1", trip), byRecord(letters), TripItem::completedBy);
    }

    private static Map<RecordId, List<Letter>> byRecord(List<Letter> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(letter -> new RecordId(letter.stream(), letter.sequenceNumber())));
    }

    private static StreamRecord end(String sequenceNumber, String fare) {
        String payload = "{\"trip_id\":\"t1\",\"fare_amount\":" + fare + "}";
        return new StreamRecord(STREAM, "s", sequenceNumber, Instant.EPOCH, payload, Content.ofJson(payload));
    }

    private static Letter letter(String sequenceNumber, String reason) {
        return new Letter("end", STREAM, "s", sequenceNumber, reason, "");
    }
}
