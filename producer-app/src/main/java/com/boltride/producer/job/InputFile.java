package com.boltride.producer.job;

import com.boltride.producer.csv.Header;
import com.boltride.producer.csv.Position;
import com.boltride.producer.source.ObjectVersion;
import com.boltride.trip.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A file of the run as it was found when the run began. Kept in the job's execution context: a restart goes on in the same
 * version of the object, or not at all, because offsets mean nothing in another.
 */
public record InputFile(EventKind kind, ObjectVersion object, Header header) {

    /** The file of that kind, if it has been inspected. */
    @SuppressWarnings("unchecked") // Only storeIn puts the columns there.
    public static Optional<InputFile> find(ExecutionContext context, EventKind kind) {
        if (!context.containsKey(name(kind, "key"))) {
            return Optional.empty();
        }
        ObjectVersion object = new ObjectVersion(
                context.getString(name(kind, "key")),
                context.getLong(name(kind, "size")),
                context.getString(name(kind, "etag")));
        List<String> columns = (List<String>) Objects.requireNonNull(context.get(name(kind, "columns")));
        Position rows =
                new Position(context.getLong(name(kind, "rows.offset")), context.getLong(name(kind, "rows.line")));
        return Optional.of(new InputFile(kind, object, new Header(columns, rows)));
    }

    static InputFile get(ExecutionContext context, EventKind kind) {
        return find(context, kind).orElseThrow();
    }

    void storeIn(ExecutionContext context) {
        context.putString(name(kind, "key"), object.key());
        context.putLong(name(kind, "size"), object.size());
        context.putString(name(kind, "etag"), object.etag());
        context.put(name(kind, "columns"), new ArrayList<>(header.columns()));
        context.putLong(name(kind, "rows.offset"), header.end().offset());
        context.putLong(name(kind, "rows.line"), header.end().line());
    }

    private static String name(EventKind kind, String property) {
        return kind.name().toLowerCase(Locale.ROOT) + "." + property;
    }
}
