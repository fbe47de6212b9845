package com.boltride.trip;

import java.util.Set;

/**
 * The names that W3C Trace Context has in an event. They say by which way the event came and not what happened, so they are no
 * part of its content: the same event in another trace is the same event, and nothing of them is carried through.
 */
public final class TraceFields {

    /** Which trace the event belongs to, and which step of it made the event. The only one that is handed on. */
    public static final String TRACEPARENT = "traceparent";

    /** Version 00 has 55 characters, and later ones may have more. */
    private static final int MAX_TRACEPARENT_LENGTH = 128;

    private static final Set<String> NAMES = Set.of(TRACEPARENT, "tracestate");

    private TraceFields() {}

    static boolean contain(String name) {
        return NAMES.contains(name);
    }

    /** Whether a text is worth a look by those who can read one: short, and of characters that a header can hold. */
    public static boolean mayBeTraceparent(String text) {
        return text.length() <= MAX_TRACEPARENT_LENGTH && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
