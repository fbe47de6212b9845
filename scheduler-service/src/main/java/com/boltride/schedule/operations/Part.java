package com.boltride.schedule.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A part of the overview that can be away by itself: either its value, or why there is none.
 *
 * @param value null while it is away
 * @param away the reason, for a person; null if there is a value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Part<T>(@Nullable T value, @Nullable String away) {

    static <T> Part<T> of(T value) {
        return new Part<>(value, null);
    }

    static <T> Part<T> away(String reason) {
        return new Part<>(null, reason);
    }
}
