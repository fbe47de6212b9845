package com.boltride.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.kinesis.coordinator.WorkerStateChangeListener;
import software.amazon.kinesis.leases.ShardInfo;
import software.amazon.kinesis.leases.ShardPrioritization;

/**
 * Feels whether the KCL's loop turns: the KCL asks for the order of its shards at every turn, so being asked is the
 * pulse, and with how many shards tells whether this worker has any lease.
 */
final class ConsumerPulse implements ShardPrioritization, WorkerStateChangeListener {

    private static final Logger log = LoggerFactory.getLogger(ConsumerPulse.class);

    private final Clock clock;
    private final Duration sayLeaselessAfter;
    private final LeaseIndex index;

    private volatile boolean initialized;
    private volatile Instant lastTurn;
    private volatile @Nullable Instant leaselessSince;
    private volatile @Nullable String leaseFault;
    private volatile @Nullable String beginFault;
    private volatile @Nullable String waitingToBegin;
    private @Nullable Instant lastSaid;

    ConsumerPulse(Clock clock, Duration sayLeaselessAfter, LeaseIndex index) {
        this.clock = clock;
        this.sayLeaselessAfter = sayLeaselessAfter;
        this.index = index;
        this.lastTurn = clock.instant();
    }

    /** Whether the KCL has begun: it has its lease table and the index, and takes leases. */
    boolean initialized() {
        return initialized;
    }

    /** Why the KCL could not begin, if it could not when it last tried. */
    @Nullable
    String beginFault() {
        return beginFault;
    }

    /** What the KCL waits for before it begins, if it has done so for long. */
    @Nullable
    String waitingToBegin() {
        // It may have begun while the index was being asked.
        return initialized ? null : waitingToBegin;
    }

    /** How long ago the loop last turned, if it should turn at all. */
    Duration sinceLastTurn() {
        return initialized ? Duration.between(lastTurn, clock.instant()) : Duration.ZERO;
    }

    /** Since when this worker has had no lease, or null if it has one. */
    @Nullable
    Instant leaselessSince() {
        return leaselessSince;
    }

    /** Why this worker finds no leases, if a fault could be found. */
    @Nullable
    String leaseFault() {
        return leaseFault;
    }

    @Override
    public void onWorkerStateChange(WorkerState newState) {
        lastTurn = clock.instant();
        initialized = newState == WorkerState.STARTED;
        if (initialized) {
            beginFault = null;
            waitingToBegin = null;
        }
    }

    @Override
    public void onAllInitializationAttemptsFailed(Throwable fault) {
        couldNotBegin(fault.toString());
    }

    /** Notes that a try to begin has failed. */
    void couldNotBegin(String fault) {
        beginFault = fault;
        log.warn("could not begin, and will try again: {}", fault);
    }

    /**
     * To be called now and then: says what the KCL waits for, as long as it has not begun. It waits an hour for its index
     * and ten minutes for its table, and says nothing.
     */
    void watchBegin() {
        if (initialized) {
            return;
        }
        String fault = index.fault();
        String waitsFor = fault == null ? "the lease table and its index can be read by now" : fault;
        waitingToBegin = waitsFor;
        if (!initialized) {
            log.warn("has not begun yet: {}", waitsFor);
        }
    }

    /** Notes that the loop has come to its end, however it did. */
    void ended() {
        initialized = false;
    }

    @Override
    public List<ShardInfo> prioritize(List<ShardInfo> assigned) {
        Instant now = clock.instant();
        lastTurn = now;
        if (!assigned.isEmpty()) {
            leaselessSince = null;
            leaseFault = null;
            lastSaid = null;
        } else if (leaselessSince == null) {
            leaselessSince = now;
            lastSaid = now;
        } else if (lastSaid == null || Duration.between(lastSaid, now).compareTo(sayLeaselessAfter) >= 0) {
            lastSaid = now;
            leaseFault = index.fault();
            say();
        }
        return assigned;
    }

    private void say() {
        if (leaseFault == null) {
            log.info("no lease since {}: a spare worker, if others hold them all", leaselessSince);
        } else {
            log.warn("no lease since {}, and leases cannot be found: {}", leaselessSince, leaseFault);
        }
    }
}
