package com.boltride.store;

import com.boltride.trip.Quoted;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.Verdict;

/** How one event is applied: a statement, and for each answer a verdict or the next statement. Holds no state. */
interface Application {

    /** Characters of DynamoDB's own words, which may quote a value of any length. */
    int MAX_SHOWN = 250;

    Statement first();

    Step after(StatementResult result);

    /** What follows an answer. */
    sealed interface Step {
        record Done(Verdict verdict) implements Step {}

        record Next(Statement statement) implements Step {}
    }

    static Step refused(StatementResult.Refused refused) {
        Rejection rejection = new Rejection(
                RejectionReason.UNSTORABLE,
                null,
                "the trips table refuses the event: " + Quoted.of(refused.message(), MAX_SHOWN));
        return new Step.Done(Verdicts.rejected(rejection));
    }
}
