package com.boltride.cli.evidence;

import com.boltride.cli.content.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A trip in the table.
 *
 * @param content all that its events said
 * @param bookkeeping the attributes beside that, by name: which records the events came as
 */
public record TripItem(Content content, Map<String, String> bookkeeping) {

    private static final Set<String> BOOKKEEPING = Set.of(
            "status",
            "start_epoch",
            "start_fingerprint",
            "start_sequence_number",
            "open_shard",
            "open_since",
            "end_fingerprint",
            "end_sequence_number",
            "start_traceparent",
            "end_traceparent",
            "expires_at");

    public TripItem {
        bookkeeping = Map.copyOf(bookkeeping);
    }

    static TripItem of(Map<String, AttributeValue> item) {
        Map<String, String> bookkeeping = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        item.forEach((name, value) -> {
            if (BOOKKEEPING.contains(name)) {
                bookkeeping.put(name, text(value));
            } else if (value.hasM()) {
                value.m().forEach((inner, text) -> texts.put(inner, text(text)));
            } else {
                texts.put(name, text(value));
            }
        });
        return new TripItem(Content.of(texts), bookkeeping);
    }

    public boolean isCompleted() {
        return "COMPLETED".equals(bookkeeping.get("status"));
    }

    /** Of the record that started the trip. */
    public @Nullable String startedBy() {
        return bookkeeping.get("start_sequence_number");
    }

    /** Of the record that completed the trip; null while it is in progress. */
    public @Nullable String completedBy() {
        return bookkeeping.get("end_sequence_number");
    }

    private static String text(AttributeValue value) {
        return value.n() == null ? String.valueOf(value.s()) : value.n();
    }
}
