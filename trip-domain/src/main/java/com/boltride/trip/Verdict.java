package com.boltride.trip;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one event, and why if it was not applied.
 *
 * @param rejection present for {@link Outcome#CONFLICT}, {@link Outcome#EARLY} and {@link Outcome#REJECTED}, else null
 */
public record Verdict(Outcome outcome, @Nullable Rejection rejection) {

    public static final Verdict APPLIED = new Verdict(Outcome.APPLIED, null);
    public static final Verdict DUPLICATE = new Verdict(Outcome.DUPLICATE, null);

    public Verdict {
        boolean explained = rejection != null;
        boolean needsReason = outcome != Outcome.APPLIED && outcome != Outcome.DUPLICATE;
        if (explained != needsReason) {
            throw new IllegalArgumentException(outcome + (needsReason ? " needs a reason" : " has no reason"));
        }
    }

    /** @throws NullPointerException if the event was applied or a duplicate */
    public Rejection reason() {
        return Objects.requireNonNull(rejection, () -> outcome + " has no reason");
    }
}
