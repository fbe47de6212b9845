package com.boltride.producer.job;

import com.boltride.producer.chunk.Chunk;
import com.boltride.service.quality.HandledCount;
import com.boltride.service.quality.HourlyTally;
import com.boltride.trip.EventKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * Counts the rows of one kind of file: {@code bolt.ride.rows}, tags {@code file} ({@code start}, {@code end}) and {@code
 * outcome}.
 *
 * <p>{@code valid} + {@code quarantined} = rows read. Every valid row is published, before it is counted here or, in a replay, after
 * it. A chunk that is done again after a crash is counted once by each process that finished it; the run itself, which {@code GET
 * /runs/{id}} shows, counts it once. Alert when {@code quarantined} grows by more than a hundredth of {@code valid}: the
 * files' producer is broken.
 */
final class RowMeters {

    private final Counter valid;
    private final Counter quarantined;
    private final HourlyTally tally;

    RowMeters(MeterRegistry registry, HourlyTally tally, EventKind kind) {
        this.tally = tally;
        this.valid = counter(registry, kind, "valid");
        this.quarantined = counter(registry, kind, "quarantined");
    }

    void count(Chunk chunk) {
        valid.increment(chunk.events().size());
        quarantined.increment(chunk.quarantined().size());
        tally.add(
                HandledCount.ROWS_READ,
                chunk.events().size() + chunk.quarantined().size());
        tally.add(HandledCount.ROWS_QUARANTINED, chunk.quarantined().size());
    }

    private static Counter counter(MeterRegistry registry, EventKind kind, String outcome) {
        return Counter.builder("bolt.ride.rows")
                .description("Rows of CSV files by outcome")
                .tag("file", kind.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome)
                .register(registry);
    }
}
