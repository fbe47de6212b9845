package com.boltride.trip;

import org.jspecify.annotations.Nullable;

/**
 * Why an event, or a row that was to become one, cannot be applied.
 *
 * @param reason the stable code
 * @param field the canonical name of the field at fault, or null where no single field is. The name of a carried-through
 *     field is a stranger's: it is shown printable, and its first 80 characters only
 * @param message a sentence for a person, naming the field and the value; one line of at most 2,000 characters without
 *     control characters, safe to log
 */
public record Rejection(RejectionReason reason, @Nullable String field, String message) {}
