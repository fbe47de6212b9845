package com.boltride.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.cli.evidence.KpiReports;
import com.boltride.cli.evidence.Scene;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BookkeeperTest {

    private static final String ENDS = "trip-end-events";
    private static final String START = "{\"trip_id\":\"%s\",\"origin\":\"93\"}";
    private static final String END = "{\"trip_id\":\"%s\",\"fare_amount\":40}";
    private static final String OTHER_END = "{\"trip_id\":\"%s\",\"fare_amount\":41}";

    /** Two trips, of which one is completed; the end of the other came before its start and waits for nothing any more. */
    private final Scene scene = new Scene()
            .start("1", 10, START.formatted("done"))
            .start("2", 20, START.formatted("open"))
            .end("1", 15, END.formatted("done"))
            .trip(
                    END.formatted("done"),
                    "status",
                    "COMPLETED",
                    "start_sequence_number",
                    "1",
                    "end_sequence_number",
                    "1")
            .trip(START.formatted("open"), "status", "IN_PROGRESS", "start_sequence_number", "2")
            .staged("2024-05-25", END.formatted("done"));

    @Test
    void booksOfARunThatWentWellBalance() {
        Ledger ledger = close(4, 2, 1, 1);

        assertThat(ledger.violations()).isEmpty();
        assertThat(ledger.balanced()).isTrue();
        assertThat(ledger.tripsCompleted()).isEqualTo(1);
        assertThat(ledger.tripsInProgress()).isEqualTo(1);
        assertThat(ledger.reportedTrips()).isEqualTo(1);
        assertThat(ledger.ends().early()).isZero();
    }

    @Test
    void endThatArrivedBeforeItsStartIsEarlyHoweverItEnded() {
        scene.end("2", 19, END.formatted("open")).end("3", 20, END.formatted("nobody's"));

        assertThat(bookkeeper(2, 3).ends().early()).isEqualTo(2);
    }

    @Test
    void recordThatHasComeToNothingIsLost() {
        scene.end("2", 30, OTHER_END.formatted("done"));

        assertThat(close(5, 2, 2, 1).lost())
                .containsExactly("record 2 of trip-end-events (s, trip_id 'done') has come to nothing");
    }

    @Test
    void recordThatNeverGotIntoItsStreamIsLost() {
        assertThat(close(5, 2, 2, 1).lost()).containsExactly("one of 1 ends published that are not in their stream");
    }

    @Test
    void endWithoutAStartWaitsAsLongAsTheRetryQueueHoldsIt() {
        scene.end("2", 30, END.formatted("nobody's"));
        assertThat(close(5, 2, 2, 1).lost()).hasSize(1);

        scene.waiting(1);

        Ledger ledger = close(5, 2, 2, 1);
        assertThat(ledger.balanced()).isTrue();
        assertThat(ledger.ends().waiting()).isEqualTo(1);
    }

    @Test
    void endOfATripThatHasStartedDoesNotWaitWhateverTheQueueHolds() {
        scene.end("2", 30, END.formatted("open")).waiting(1);

        assertThat(close(5, 2, 2, 1).lost()).hasSize(1);
    }

    @Test
    void completedTripThatIsNotStagedIsLost() {
        scene.trip(
                        END.formatted("open"),
                        "status",
                        "COMPLETED",
                        "start_sequence_number",
                        "2",
                        "end_sequence_number",
                        "2")
                .end("2", 30, END.formatted("open"));

        assertThat(close(5, 2, 2, 1).lost()).containsExactly("trip_id 'open' is completed, but not staged");
    }

    @Test
    void stagedTripThatIsNotCompletedIsDouble() {
        scene.staged("2024-05-25", START.formatted("open"));

        assertThat(close(4, 2, 1, 2).doubles()).containsExactly("trip_id 'open' is staged, but not completed");
    }

    @Test
    void tripThatIsStagedTwiceCountsOnceUnlessItIsStagedOtherwise() {
        scene.staged("2024-05-25", END.formatted("done"));
        assertThat(close(4, 2, 1, 1).balanced()).isTrue();

        scene.staged("2024-05-26", END.formatted("done"));

        assertThat(close(4, 2, 1, 1).doubles()).anyMatch(what -> what.contains("'done' is staged otherwise"));
    }

    @Test
    void tripsThatAReportLacksAreLostAndThoseItHasTooManyAreDouble() {
        assertThat(close(4, 2, 1, 0).lost()).hasSize(1).first().asString().contains("2024-05-25");
        assertThat(close(4, 2, 1, 3).doubles()).hasSize(2).first().asString().contains("2024-05-25");
    }

    @Test
    void letterThatWasSentTwiceIsOneWithACopy() {
        scene.end("2", 30, OTHER_END.formatted("done"))
                .letter("m1", ENDS, "2", "CONFLICT", OTHER_END.formatted("done"))
                .letter("m2", ENDS, "2", "CONFLICT", OTHER_END.formatted("done"));

        Ledger ledger = close(5, 2, 2, 1);

        assertThat(ledger.violations()).isEmpty();
        assertThat(ledger.deadLetters()).isEqualTo(2);
        assertThat(ledger.deadLetterCopies()).isEqualTo(1);
    }

    @Test
    void recordThatIsTwoDifferentLettersIsDouble() {
        scene.end("2", 30, OTHER_END.formatted("done"));
        Consumer<String> letter = reason -> scene.letter(reason, ENDS, "2", reason, OTHER_END.formatted("done"));
        letter.accept("CONFLICT");
        letter.accept("NO_START");

        assertThat(close(5, 2, 2, 1).doubles()).hasSize(1);
    }

    @Test
    void booksOfARunWithoutReportsSayNothingOfThem() {
        Ledger ledger = bookkeeper(2, 1).close(1, null);

        assertThat(ledger.reportedTrips()).isNull();
        assertThat(ledger.lost()).isEmpty();
    }

    private Ledger close(long rows, long starts, long ends, int reported) {
        KpiReports reports = new KpiReports(List.of(
                JsonMapper.shared().readTree("{\"trip_date\": \"2024-05-25\", \"total_trips\": " + reported + "}")));
        return new Bookkeeper(new Published(rows, starts, ends), scene.findings()).close(rows - starts - ends, reports);
    }

    private Bookkeeper bookkeeper(long starts, long ends) {
        return new Bookkeeper(new Published(starts + ends + 1, starts, ends), scene.findings());
    }
}
