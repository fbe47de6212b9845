package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link RunStore} promises, tried on each implementation. */
abstract class RunStoreContract {

    private static final Instant NOW = Instant.parse("2024-05-26T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(90);
    private static final int RIVALS = 8;

    private RunStore store;

    /** An empty one. */
    abstract RunStore newStore();

    @BeforeEach
    void openStore() {
        store = newStore();
    }

    @Test
    void addedRunIsFound() {
        Run run = requested("2024-05-25-1", NOW);

        assertThat(store.add(run)).isTrue();

        assertThat(store.find(run.id())).contains(run);
        assertThat(store.find(run.id().next())).isEmpty();
    }

    @Test
    void attemptIsAddedOnce() {
        store.add(requested("2024-05-25-1", NOW));

        assertThat(store.add(requested("2024-05-25-1", LATER))).isFalse();
        assertThat(store.find(RunId.parse("2024-05-25-1"))).contains(requested("2024-05-25-1", NOW));
    }

    @Test
    void attemptsAtADayComeNewestFirst() {
        for (int attempt = 1; attempt <= 11; attempt++) {
            store.add(requested("2024-05-25-" + attempt, NOW));
        }
        store.add(requested("2024-05-24-12", NOW));

        assertThat(store.ofDay(LocalDate.parse("2024-05-25")))
                .extracting(run -> run.id().attempt())
                .containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void dueRunsComeLongestWaitingFirst() {
        store.add(requested("2024-05-23-1", NOW.plusMillis(2)));
        store.add(requested("2024-05-24-1", NOW.plusMillis(1)));
        store.add(requested("2024-05-25-1", LATER));

        assertThat(ids(store.due(NOW.plusSeconds(1), 10))).containsExactly("2024-05-24-1", "2024-05-23-1");
        assertThat(ids(store.due(NOW.plusSeconds(1), 1))).containsExactly("2024-05-24-1");
        assertThat(store.due(NOW, 10)).isEmpty();
    }

    @Test
    void claimedRunIsTheOwnersUntilItIsDueAgain() {
        RunId id = added("2024-05-25-1");

        assertThat(store.claim(id, "a", NOW, LATER)).contains(claimed(id, "a", LATER));

        assertThat(store.due(LATER.minusMillis(1), 10)).isEmpty();
        assertThat(store.claim(id, "b", LATER.minusMillis(1), LATER.plusSeconds(90)))
                .isEmpty();
        assertThat(ids(store.due(LATER, 10))).containsExactly("2024-05-25-1");
        assertThat(store.claim(id, "b", LATER, LATER.plusSeconds(90)))
                .contains(claimed(id, "b", LATER.plusSeconds(90)));
    }

    @Test
    void ownerMayRepeatItsClaim() {
        RunId id = added("2024-05-25-1");
        store.claim(id, "a", NOW, LATER);

        assertThat(store.claim(id, "a", NOW.plusSeconds(1), LATER.plusSeconds(1)))
                .contains(claimed(id, "a", LATER.plusSeconds(1)));
    }

    @Test
    void unknownRunCannotBeClaimed() {
        assertThat(store.claim(RunId.parse("2024-05-25-1"), "a", NOW, LATER)).isEmpty();
        assertThat(store.find(RunId.parse("2024-05-25-1"))).isEmpty();
    }

    @Test
    void ownerSavesWhatItChanges() {
        RunId id = added("2024-05-25-1");
        Run run = store.claim(id, "a", NOW, LATER).orElseThrow();
        Run running = run.withStaged(new StagedObjects(3, "abc"))
                .withJob(new Job("app", "job", NOW))
                .withClaim(new Claim(LATER.plusSeconds(5), "a"));
        Run finished = running.withOutcome(Outcome.success(LATER, Duration.ofSeconds(9), "{}"));

        assertThat(store.save(running, "a")).isTrue();
        assertThat(store.find(id)).contains(running);
        assertThat(store.save(finished, "a")).isTrue();
        assertThat(store.find(id)).contains(finished);
    }

    @Test
    void nobodyElseSaves() {
        RunId id = added("2024-05-25-1");
        Run run = store.claim(id, "a", NOW, LATER).orElseThrow();
        store.claim(id, "b", LATER, LATER.plusSeconds(90));

        assertThat(store.save(run.withJob(new Job("app", "job", NOW)), "a")).isFalse();
        assertThat(store.find(id)).contains(claimed(id, "b", LATER.plusSeconds(90)));
    }

    @Test
    void closedRunIsNobodysAndNeverDue() {
        RunId id = added("2024-05-25-1");
        Run closed = store.claim(id, "a", NOW, LATER)
                .orElseThrow()
                .withOutcome(Outcome.failed(NOW, null, "refused"))
                .closed(NOW);

        assertThat(store.save(closed, "a")).isTrue();

        assertThat(store.find(id)).contains(closed);
        assertThat(store.due(LATER, 10)).isEmpty();
        assertThat(store.claim(id, "b", LATER, LATER)).isEmpty();
        assertThat(store.claim(id, "a", LATER, LATER)).isEmpty();
        assertThat(store.save(closed, "a")).isFalse();
    }

    @Test
    void oneOfManyAddsAnAttempt() throws Exception {
        assertThat(Rivals.all(RIVALS, rival -> store.add(requested("2024-05-25-1", NOW.plusMillis(rival)))))
                .containsOnlyOnce(true)
                .hasSize(RIVALS);
    }

    @Test
    void oneOfManyClaimsARun() throws Exception {
        RunId id = added("2024-05-25-1");

        assertThat(Rivals.all(
                        RIVALS,
                        rival -> store.claim(id, "rival " + rival, NOW, LATER).isPresent()))
                .containsOnlyOnce(true)
                .hasSize(RIVALS);
    }

    @Test
    void listIsNewestRequestFirst() {
        store.add(requested("2024-05-23-1", NOW));
        store.add(requested("2024-05-20-1", NOW.plusMillis(20)));
        store.add(requested("2024-05-24-1", NOW.plusMillis(10)));

        RunPage page = store.list(new RunQuery(null, null, null, 10));

        assertThat(ids(page.runs())).containsExactly("2024-05-20-1", "2024-05-24-1", "2024-05-23-1");
        assertThat(page.next()).isNull();
    }

    @Test
    void listIsReadPageByPage() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            store.add(requested("2024-05-25-" + attempt, NOW.plusMillis(attempt)));
        }

        RunPage first = store.list(new RunQuery(null, null, null, 2));
        RunPage second = store.list(new RunQuery(null, null, first.next(), 2));
        RunPage third = store.list(new RunQuery(null, null, second.next(), 2));

        assertThat(ids(first.runs())).containsExactly("2024-05-25-5", "2024-05-25-4");
        assertThat(ids(second.runs())).containsExactly("2024-05-25-3", "2024-05-25-2");
        assertThat(ids(third.runs())).containsExactly("2024-05-25-1");
        assertThat(third.next()).isNull();
        // A last page that is full.
        assertThat(store.list(new RunQuery(null, null, null, 5)).next()).isNull();
    }

    @Test
    void listOfARangeHasItsDaysOnly() {
        for (int day = 20; day <= 25; day++) {
            store.add(requested("2024-05-" + day + "-1", NOW.plusMillis(day)));
        }
        LocalDate from = LocalDate.parse("2024-05-21");
        LocalDate to = LocalDate.parse("2024-05-23");

        RunPage first = store.list(new RunQuery(from, to, null, 2));
        RunPage second = store.list(new RunQuery(from, to, first.next(), 2));

        assertThat(ids(first.runs())).containsExactly("2024-05-23-1", "2024-05-22-1");
        assertThat(ids(second.runs())).containsExactly("2024-05-21-1");
        assertThat(second.next()).isNull();
        assertThat(ids(store.list(new RunQuery(to, null, null, 9)).runs()))
                .containsExactly("2024-05-25-1", "2024-05-24-1", "2024-05-23-1");
        assertThat(ids(store.list(new RunQuery(null, from, null, 9)).runs()))
                .containsExactly("2024-05-21-1", "2024-05-20-1");
    }

    @Test
    void pageBehindTheBeginningOfARangeIsEmpty() {
        store.add(requested("2024-05-25-1", NOW));
        RunCursor old = RunCursor.parse("2024-04-01T00:00:00Z_2024-03-31-1");

        RunPage page = store.list(new RunQuery(LocalDate.parse("2024-05-01"), null, old, 10));

        assertThat(page.runs()).isEmpty();
        assertThat(page.next()).isNull();
    }

    @Test
    void daysOfRecentRequestsComeOnceEach() {
        store.add(requested("2024-05-23-1", NOW.minusMillis(1)));
        store.add(requested("2024-05-25-1", NOW));
        store.add(requested("2024-05-20-1", NOW.plusMillis(1)));
        store.add(requested("2024-05-25-2", NOW.plusMillis(2)));

        assertThat(store.daysRequestedSince(NOW))
                .containsExactly(LocalDate.parse("2024-05-20"), LocalDate.parse("2024-05-25"));
        assertThat(store.daysRequestedSince(LATER)).isEmpty();
    }

    private RunId added(String id) {
        Run run = requested(id, NOW);
        store.add(run);
        return run.id();
    }

    private static Run requested(String id, Instant at) {
        return Run.requested(RunId.parse(id), RunTrigger.DAILY, at);
    }

    private static Run claimed(RunId id, String owner, Instant until) {
        return requested(id.toString(), NOW).withClaim(new Claim(until, owner));
    }

    private static List<String> ids(List<Run> runs) {
        return runs.stream().map(run -> run.id().toString()).toList();
    }
}
