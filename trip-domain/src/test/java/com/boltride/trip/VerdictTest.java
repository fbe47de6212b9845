package com.boltride.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    private static final Rejection REJECTION = new Rejection(RejectionReason.NO_START, "trip_id", "no start has come");

    @ParameterizedTest
    @EnumSource(names = {"CONFLICT", "EARLY", "REJECTED"})
    void whatIsNotAppliedHasItsReason(Outcome outcome) {
        assertThat(new Verdict(outcome, REJECTION).reason()).isEqualTo(REJECTION);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Verdict(outcome, null))
                .withMessage(outcome + " needs a reason");
    }

    @ParameterizedTest
    @EnumSource(names = {"APPLIED", "DUPLICATE"})
    void whatIsDoneWithHasNoReason(Outcome outcome) {
        assertThatNullPointerException()
                .isThrownBy(() -> new Verdict(outcome, null).reason())
                .withMessage(outcome + " has no reason");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Verdict(outcome, REJECTION))
                .withMessage(outcome + " has no reason");
    }

    @Test
    void outcomesAreTaggedAsTheMetricsAndTheLedgerNameThem() {
        assertThat(Outcome.values())
                .extracting(Outcome::tag)
                .containsExactly("applied", "duplicate", "conflict", "early", "rejected");
    }
}
