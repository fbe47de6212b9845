package com.boltride.producer.replay;

import com.boltride.producer.chunk.OutgoingEvent;
import com.boltride.trip.EventKind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a file of sorted events of one kind: their kind and number, then each event. */
final class SortedRun implements Closeable {

    /** Hundreds of runs may be open at the same time. */
    private static final int BUFFER_BYTES = 16 * 1024;

    private final DataInputStream in;
    private final EventKind kind;
    private final int size;
    private int read;
    private @Nullable ReplayEvent head;

    private SortedRun(DataInputStream in) throws IOException {
        this.in = in;
        this.kind = EventKind.values()[in.readByte()];
        this.size = in.readInt();
    }

    static void write(Path file, EventKind kind, List<OutgoingEvent> sorted) throws IOException {
        try (FileOutputStream bytes = new FileOutputStream(file.toFile());
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes, BUFFER_BYTES))) {
            out.writeByte(kind.ordinal());
            out.writeInt(sorted.size());
            for (OutgoingEvent event : sorted) {
                out.writeLong(event.line());
                out.writeUTF(event.tripId());
                out.writeLong(event.time().getEpochSecond());
                out.writeInt(event.time().getNano());
                out.writeInt(event.json().length);
                out.write(event.json());
            }
            out.flush();
            bytes.getFD().sync();
        }
    }

    static SortedRun open(Path file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
        try {
            SortedRun run = new SortedRun(in);
            run.advance();
            return run;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    EventKind kind() {
        return kind;
    }

    /** How many events it has in all. */
    int size() {
        return size;
    }

    boolean hasHead() {
        return head != null;
    }

    /** The next event. */
    ReplayEvent head() {
        return Objects.requireNonNull(head);
    }

    void advance() throws IOException {
        head = read < size ? readEvent() : null;
        read++;
    }

    private ReplayEvent readEvent() throws IOException {
        long line = in.readLong();
        String tripId = in.readUTF();
        Instant time = Instant.ofEpochSecond(in.readLong(), in.readInt());
        byte[] json = new byte[in.readInt()];
        in.readFully(json);
        return new ReplayEvent(kind, new OutgoingEvent(line, tripId, time, json));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
