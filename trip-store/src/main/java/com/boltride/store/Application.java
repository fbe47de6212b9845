package com.boltride.store;

import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.Verdict;

/** How one event is applied: a statement, and for each answer a verdict or the next statement. Holds no state. */
interface Application {

    Statement first();

    Step after(StatementResult result);

    /** What follows an answer. */
    sealed interface Step {
        record Done(Verdict verdict) implements Step {}

        record Next(Statement statement) implements Step {}
    }

    static Step refused(StatementResult.Refused refused) {
        Rejection rejection = new Rejection(
                RejectionReason.UNSTORABLE, null, "the trips table refuses the event: " + refused.message());
        return new Step.Done(Verdicts.rejected(rejection));
    }
}
