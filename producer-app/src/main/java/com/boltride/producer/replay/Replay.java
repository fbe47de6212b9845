package com.boltride.producer.replay;

import com.boltride.producer.chunk.OutgoingEvent;
import com.boltride.producer.pace.Pause;
import com.boltride.producer.pace.ReplayClock;
import com.boltride.trip.EventKind;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives out the spooled events when they are due. A replay that was interrupted goes on with the next event at once, and
 * does not make up for the time between.
 */
public final class Replay implements Closeable {

    /** At most so many at once, when the replay is behind its time. */
    static final int MAX_DUE = 2_000;

    /** Events may come so much late, so that they come in batches. */
    private static final Duration TICK = Duration.ofMillis(100);

    private final MergedEvents events;
    private final BigDecimal speedup;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private @Nullable ReplayClock clock;

    private Replay(MergedEvents events, BigDecimal speedup, LongSupplier nanoTime, Pause pause) {
        this.events = events;
        this.speedup = speedup;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /** @param speedup positive */
    public static Replay of(Spool spool, BigDecimal speedup, LongSupplier nanoTime, Pause pause) throws IOException {
        return new Replay(spool.open(), speedup, nanoTime, pause);
    }

    /** How many events of a kind were spooled. */
    public long size(EventKind kind) {
        return events.size(kind);
    }

    /** Leaves out the first events, which have been replayed before. */
    public void skip(long count) throws IOException {
        for (long i = 0; i < count; i++) {
            events.advance();
        }
    }

    /** Waits until an event is due, and takes all that are; empty when there are no more. */
    public DueEvents next() throws IOException, InterruptedException {
        DueEvents due = new DueEvents(new ArrayList<>(), new ArrayList<>());
        ReplayEvent first = events.peek();
        if (first == null) {
            return due;
        }
        if (clock == null) {
            clock = new ReplayClock(speedup, first.time(), nanoTime);
        }
        awaitDue(clock, first);
        take(due, first);
        for (int i = 1; i < MAX_DUE; i++) {
            ReplayEvent next = events.peek();
            if (next == null || clock.untilDue(next.time()).compareTo(Duration.ZERO) > 0) {
                break;
            }
            take(due, next);
        }
        return due;
    }

    private void awaitDue(ReplayClock clock, ReplayEvent event) throws InterruptedException {
        Duration wait = clock.untilDue(event.time());
        if (wait.compareTo(Duration.ZERO) > 0) {
            pause.of(wait.compareTo(TICK) > 0 ? wait : TICK);
        }
    }

    private void take(DueEvents due, ReplayEvent event) throws IOException {
        List<OutgoingEvent> sameKind = event.kind() == EventKind.START ? due.starts() : due.ends();
        sameKind.add(event.event());
        events.advance();
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
