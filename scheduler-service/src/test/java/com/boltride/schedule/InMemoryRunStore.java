package com.boltride.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Run records that keep what {@link RunStore} promises; both this and the real store pass {@link RunStoreContract}. */
final class InMemoryRunStore implements RunStore {

    private static final Comparator<Run> NEWEST_FIRST = Comparator.comparing(Run::requestedAt)
            .thenComparing(run -> run.id().toString())
            .reversed();

    private final Map<RunId, Run> runs = new ConcurrentHashMap<>();

    void clear() {
        runs.clear();
    }

    @Override
    public boolean add(Run run) {
        return runs.putIfAbsent(run.id(), run) == null;
    }

    @Override
    public Optional<Run> find(RunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public List<Run> ofDay(LocalDate date) {
        return runs.values().stream()
                .filter(run -> run.id().date().equals(date))
                .sorted(Comparator.comparingInt((Run run) -> run.id().attempt()).reversed())
                .toList();
    }

    @Override
    public List<LocalDate> daysRequestedSince(Instant instant) {
        return runs.values().stream()
                .filter(run -> !run.requestedAt().isBefore(instant))
                .map(run -> run.id().date())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Run> due(Instant now, int limit) {
        return runs.values().stream()
                .filter(run -> isDue(run, now))
                .sorted(Comparator.comparing(run -> run.claim().dueAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Run> claim(RunId id, String owner, Instant now, Instant until) {
        Run[] claimed = new Run[1];
        runs.computeIfPresent(id, (key, run) -> {
            if (!isDue(run, now) && !isOwnedBy(run, owner)) {
                return run;
            }
            claimed[0] = run.withClaim(new Claim(until, owner));
            return claimed[0];
        });
        return Optional.ofNullable(claimed[0]);
    }

    @Override
    public boolean save(Run run, String owner) {
        boolean[] saved = new boolean[1];
        runs.computeIfPresent(run.id(), (key, known) -> {
            saved[0] = isOwnedBy(known, owner);
            return saved[0] ? run : known;
        });
        return saved[0];
    }

    @Override
    public RunPage list(RunQuery query) {
        List<Run> rest = runs.values().stream()
                .filter(run -> query.from() == null || !run.id().date().isBefore(query.from()))
                .filter(run -> query.to() == null || !run.id().date().isAfter(query.to()))
                .sorted(NEWEST_FIRST)
                .dropWhile(run -> query.after() != null && !isBehind(run, query.after()))
                .toList();
        if (rest.size() <= query.limit()) {
            return new RunPage(rest, null);
        }
        List<Run> page = rest.subList(0, query.limit());
        return new RunPage(page, RunCursor.at(page.get(page.size() - 1)));
    }

    private static boolean isBehind(Run run, RunCursor cursor) {
        int byTime = run.requestedAt().compareTo(cursor.requestedAt());
        return byTime < 0
                || byTime == 0 && run.id().toString().compareTo(cursor.id().toString()) < 0;
    }

    private static boolean isDue(Run run, Instant now) {
        return run.claim() != null && !run.claim().dueAt().isAfter(now);
    }

    private static boolean isOwnedBy(Run run, String owner) {
        return run.claim() != null && owner.equals(run.claim().owner());
    }
}
