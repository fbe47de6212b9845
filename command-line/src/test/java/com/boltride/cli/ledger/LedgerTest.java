package com.boltride.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    /** 100 starts: 90 applied, 4 double, 3 conflicting, 3 invalid. 95 ends: 80 applied, 5 double, 2 conflicting, 1 invalid, 7 without a start. */
    private static final StreamLedger STARTS = new StreamLedger(100, 100, 90, 4, 3, 0, 3, 0, 0);

    private static final StreamLedger ENDS = new StreamLedger(95, 95, 80, 5, 2, 20, 1, 0, 7);
    private static final Ledger BALANCED = ledger(200, 5, STARTS, ENDS, 80, 10, 16, 80, 80);

    @Test
    void booksOfARunInWhichNothingIsLostBalance() {
        assertThat(BALANCED.violations()).isEmpty();
        assertThat(BALANCED.balanced()).isTrue();
        assertThat(BALANCED.eventsPublished()).isEqualTo(195);
    }

    @Test
    void rowThatIsNeitherPublishedNorQuarantinedIsNamed() {
        Ledger ledger = ledger(1_201, 5, STARTS, ENDS, 80, 10, 16, 80, 80);

        assertThat(ledger.balanced()).isFalse();
        assertThat(ledger.violations()).containsExactly("rows read 1,201 ≠ events published 195 + rows quarantined 5");
    }

    @Test
    void startWithoutAnOutcomeIsNamed() {
        StreamLedger starts = new StreamLedger(101, 100, 90, 4, 3, 0, 3, 0, 0);

        assertThat(ledger(201, 5, starts, ENDS, 80, 10, 16, 80, 80).violations())
                .containsExactly(
                        "starts published 101 + sent again 0 ≠ applied 90 + duplicate 4 + conflict 3 + rejected 3"
                                + " + waiting 0 + expired 0");
    }

    @Test
    void eventThatTheProducerSentAgainIsADuplicateAndNoLoss() {
        StreamLedger starts = new StreamLedger(100, 101, 90, 5, 3, 0, 3, 0, 0);

        Ledger ledger = ledger(200, 5, starts, ENDS, 80, 10, 16, 80, 80);

        assertThat(ledger.balanced()).isTrue();
        assertThat(ledger.equations())
                .extracting(Equation::toString)
                .contains("starts published 100 + sent again 1 = applied 90 + duplicate 5 + conflict 3 + rejected 3"
                        + " + waiting 0 + expired 0");
    }

    @Test
    void endThatWaitsIsNotLost() {
        StreamLedger ends = new StreamLedger(95, 95, 80, 5, 2, 20, 1, 1, 6);

        assertThat(ledger(200, 5, STARTS, ends, 80, 10, 15, 80, 80).balanced()).isTrue();
    }

    @Test
    void endCountedTwiceIsNamed() {
        StreamLedger ends = new StreamLedger(95, 95, 81, 5, 2, 20, 1, 0, 7);

        assertThat(ledger(200, 5, STARTS, ends, 80, 10, 16, 80, 80).violations())
                .hasSize(2)
                .contains("ends applied 81 ≠ trips completed 80");
    }

    @Test
    void tripMissingInTheTableIsNamed() {
        assertThat(ledger(200, 5, STARTS, ENDS, 80, 9, 16, 80, 80).violations())
                .containsExactly("starts applied 90 ≠ trips completed 80 + trips in progress 9");
    }

    @Test
    void missingDeadLetterIsNamed() {
        assertThat(ledger(200, 5, STARTS, ENDS, 80, 10, 15, 80, 80).violations())
                .containsExactly("dead letters 15 ≠ conflicts 5 + rejected 4 + expired 7 + copies 0");
    }

    @Test
    void tripNotStagedOrNotReportedIsNamed() {
        assertThat(ledger(200, 5, STARTS, ENDS, 80, 10, 16, 79, 80).violations())
                .containsExactly("trips staged 79 ≠ trips completed 80", "trips reported 80 ≠ trips staged 79");
        assertThat(ledger(200, 5, STARTS, ENDS, 80, 10, 16, 80, 78).violations())
                .containsExactly("trips reported 78 ≠ trips staged 80");
    }

    @Test
    void letterThatWasSentTwiceIsACopyAndNoConflict() {
        Ledger ledger = new Ledger(200, 5, STARTS, ENDS, 80, 10, 17, 1, 80, 80L, List.of(), List.of());

        assertThat(ledger.balanced()).isTrue();
    }

    @Test
    void whatIsLostOrDoubleIsNamed() {
        Ledger ledger =
                new Ledger(200, 5, STARTS, ENDS, 80, 10, 16, 0, 80, 80L, List.of("record 7"), List.of("trip 8"));

        assertThat(ledger.balanced()).isFalse();
        assertThat(ledger.violations()).containsExactly("lost: record 7", "double: trip 8");
        assertThat(ledger.lines()).contains("  ✗ lost 1", "  ✗ double 1", "    lost: record 7");
    }

    @Test
    void settledEventsAreThoseThatHaveComeToTheirEnd() {
        assertThat(ENDS.settled()).isEqualTo(95);
        assertThat(new StreamLedger(95, 95, 80, 5, 2, 20, 1, 1, 6).settled()).isEqualTo(94);
    }

    private static Ledger ledger(
            long rows,
            long quarantined,
            StreamLedger starts,
            StreamLedger ends,
            long completed,
            long inProgress,
            long letters,
            long staged,
            long reported) {
        return new Ledger(
                rows,
                quarantined,
                starts,
                ends,
                completed,
                inProgress,
                letters,
                0,
                staged,
                reported,
                List.of(),
                List.of());
    }
}
