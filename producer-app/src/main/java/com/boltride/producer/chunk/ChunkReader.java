package com.boltride.producer.chunk;

import com.boltride.producer.csv.Position;
import com.boltride.producer.csv.Row;
import com.boltride.producer.csv.RowReader;
import com.boltride.trip.Decoded;
import com.boltride.trip.EventKind;
import com.boltride.trip.TripEvent;
import com.boltride.trip.TripEventDecoder;
import com.boltride.trip.TripField;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a file of one kind of event from some position on, chunk by chunk. */
public final class ChunkReader {

    /** Quarantined rows are written as one JSON text, which may be several times as long: files of garbage come too. */
    static final int MAX_QUARANTINED_BYTES = 1024 * 1024;

    private final RowReader rows;
    private final RowDecoder decoder;
    private final EventWriter writer;
    private final TripField time;
    private Position position;

    /**
     * @param in the file from {@code start} on
     * @param columns names, in the order of the file
     * @param writer for the stream of this kind
     */
    public ChunkReader(
            InputStream in, Position start, List<String> columns, TripEventDecoder decoder, EventWriter writer) {
        this.rows = RowReader.ofRows(in, start, columns.size());
        this.decoder = new RowDecoder(columns, decoder);
        this.time = decoder.kind() == EventKind.START ? TripField.START_TIME : TripField.END_TIME;
        this.writer = writer;
        this.position = start;
    }

    /** The next chunk, which holds at least one row, or null at the end of the file. */
    public @Nullable Chunk next(ChunkLimits limits) throws IOException {
        Position start = position;
        List<OutgoingEvent> events = new ArrayList<>();
        List<QuarantinedRow> quarantined = new ArrayList<>();
        long eventBytes = 0;
        long quarantinedBytes = 0;
        while (events.size() + quarantined.size() < limits.rows()
                && eventBytes < limits.eventBytes()
                && quarantinedBytes < MAX_QUARANTINED_BYTES) {
            Row row = rows.next();
            if (row == null) {
                break;
            }
            position = row.end();
            Decoded decoded = decoder.decode(row);
            if (decoded instanceof Decoded.Valid valid) {
                OutgoingEvent event = encode(row, valid);
                events.add(event);
                eventBytes += event.json().length;
            } else {
                quarantined.add(new QuarantinedRow(row, ((Decoded.Invalid) decoded).rejection()));
                quarantinedBytes += row.raw().length;
            }
        }
        return position.equals(start) ? null : new Chunk(start, position, events, quarantined);
    }

    private OutgoingEvent encode(Row row, Decoded.Valid decoded) {
        TripEvent event = decoded.event();
        return new OutgoingEvent(
                row.start().line(), event.tripId(), Objects.requireNonNull(event.instant(time)), writer.write(decoded));
    }
}
