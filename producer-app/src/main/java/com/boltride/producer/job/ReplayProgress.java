package com.boltride.producer.job;

import com.boltride.producer.replay.DueEvents;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** How many events of each kind have been replayed, kept in the step's execution context. */
public record ReplayProgress(long starts, long ends) {

    private static final String STARTS = "starts";
    private static final String ENDS = "ends";

    public static ReplayProgress of(ExecutionContext context) {
        return new ReplayProgress(context.getLong(STARTS, 0), context.getLong(ENDS, 0));
    }

    long events() {
        return starts + ends;
    }

    ReplayProgress plus(DueEvents due) {
        return new ReplayProgress(
                starts + due.starts().size(), ends + due.ends().size());
    }

    void storeIn(ExecutionContext context) {
        context.putLong(STARTS, starts);
        context.putLong(ENDS, ends);
    }
}
