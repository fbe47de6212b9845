package com.boltride.producer.job;

import com.boltride.producer.chunk.Chunk;
import com.boltride.producer.csv.Position;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * How far a file has been dealt with, kept in the step's execution context and committed with each chunk. Rows read are
 * events and quarantined rows together, by construction.
 *
 * @param position where the next chunk begins
 * @param events valid rows so far
 * @param quarantined other rows so far
 */
public record FileProgress(Position position, long events, long quarantined) {

    private static final String OFFSET = "offset";
    private static final String LINE = "line";
    private static final String EVENTS = "events";
    private static final String QUARANTINED = "quarantined";

    /** What the context says, or nothing done before {@code firstRow} if it says nothing. */
    public static FileProgress of(ExecutionContext context, Position firstRow) {
        return new FileProgress(
                new Position(context.getLong(OFFSET, firstRow.offset()), context.getLong(LINE, firstRow.line())),
                context.getLong(EVENTS, 0),
                context.getLong(QUARANTINED, 0));
    }

    public long rows() {
        return events + quarantined;
    }

    FileProgress plus(Chunk chunk) {
        return new FileProgress(
                chunk.end(),
                events + chunk.events().size(),
                quarantined + chunk.quarantined().size());
    }

    void storeIn(ExecutionContext context) {
        context.putLong(OFFSET, position.offset());
        context.putLong(LINE, position.line());
        context.putLong(EVENTS, events);
        context.putLong(QUARANTINED, quarantined);
    }
}
