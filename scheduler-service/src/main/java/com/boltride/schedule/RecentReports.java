package com.boltride.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The days reported on, out of the run records: one query a look, whatever was asked for in between. */
final class RecentReports implements ReportedDays {

    /** A backfill of a year and a day's own runs; of more, those that were asked for first are left out. */
    private static final int MOST = 400;

    private final RunStore store;

    RecentReports(RunStore store) {
        this.store = store;
    }

    @Override
    public List<ReportedDay> since(Instant instant) {
        return store.list(new RunQuery(null, null, null, MOST)).runs().stream()
                .takeWhile(run -> !run.requestedAt().isBefore(instant))
                .filter(run -> run.state() == RunState.SUCCESS && !run.isPartial())
                .map(RecentReports::reportedDay)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable ReportedDay reportedDay(Run run) {
        String kpis = Objects.requireNonNull(run.outcome()).kpis();
        return kpis == null ? null : new ReportedDay(run.id().date(), run.id().toString(), kpis);
    }
}
