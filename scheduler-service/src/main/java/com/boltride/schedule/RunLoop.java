package com.boltride.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Looks after the runs, round by round: takes each run that it owns a step further, then claims open ones that nobody
 * looks after, as far as there is room. In the first round after a start these are the runs that were left unfinished.
 *
 * <p>A fault ends one run's turn, not the round: the same step is tried again in the next one, without end. Rounds do not
 * overlap.
 */
final class RunLoop {

    private static final Logger log = LoggerFactory.getLogger(RunLoop.class);

    private final RunStore store;
    private final RunFollower follower;
    private final Owner owner;
    private final int room;
    private final Clock clock;
    private final Map<RunId, Run> owned = new LinkedHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopped;
    private volatile Instant lastTurn;

    /** @param room how many runs to look after at the same time, from 1 */
    RunLoop(RunStore store, RunFollower follower, Owner owner, int room, Clock clock) {
        this.store = store;
        this.follower = follower;
        this.owner = owner;
        this.room = room;
        this.clock = clock;
        this.lastTurn = clock.instant();
    }

    /** One round. */
    void round() {
        turn.lock();
        try {
            for (Run run : List.copyOf(owned.values())) {
                attend(run);
            }
            if (owned.size() < room) {
                claimMore();
            }
            lastTurn = clock.instant();
        } finally {
            turn.unlock();
        }
    }

    /** When a run's turn or a round was last over, or the loop was made. */
    Instant lastTurn() {
        return lastTurn;
    }

    /**
     * Ends the rounds and gives the runs back, so that another scheduler need not wait until the claims are over.
     *
     * @param patience how long to wait for the step in hand. It is not interrupted, because one that publishes would leave
     *     its successor to publish again
     */
    void stop(Duration patience) throws InterruptedException {
        stopped = true;
        if (!turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("a call to AWS takes too long to wait for; runs {} are free after their lease", owned.keySet());
            return;
        }
        try {
            owned.values().forEach(this::giveBack);
            owned.clear();
        } finally {
            turn.unlock();
        }
    }

    private void giveBack(Run run) {
        try {
            store.save(run.withClaim(Claim.openFrom(now())), owner.id());
        } catch (SdkException e) {
            log.warn("run {} could not be given back and is free after its lease: {}", run.id(), e.getMessage());
        }
    }

    private void claimMore() {
        try {
            for (Run due : store.due(now(), room - owned.size())) {
                if (stopped) {
                    return;
                }
                Instant now = now();
                store.claim(due.id(), owner.id(), now, now.plus(owner.lease())).ifPresent(this::attend);
            }
        } catch (SdkException e) {
            log.warn("open runs cannot be looked for, the next round tries again: {}", e.getMessage());
        }
    }

    /** Steps until there is nothing to do but wait. */
    private void attend(Run claimed) {
        owned.put(claimed.id(), claimed);
        Run run = claimed;
        boolean moved = true;
        try {
            while (moved && !stopped) {
                Optional<Run> next = follower.advance(run);
                if (next.isEmpty() || next.get().isClosed()) {
                    owned.remove(run.id());
                    return;
                }
                moved = next.get().isFurtherThan(run);
                run = next.get();
                owned.put(run.id(), run);
            }
        } catch (SdkException e) {
            log.warn("run {} has to wait, the next round tries again: {}", run.id(), e.getMessage());
        } catch (RuntimeException e) {
            log.error("run {} could not be taken a step further, the next round tries again", run.id(), e);
        } finally {
            lastTurn = clock.instant();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
