package com.boltride.stage;

import static com.boltride.store.TripItem.COMPLETED;
import static com.boltride.store.TripItem.STATUS;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * Tells which changes of the trips table are completions.
 *
 * <pre>
 *                    new image   IN_PROGRESS   COMPLETED     none (deleted or expired)
 * old image
 * none                           nothing       completion    –
 * IN_PROGRESS                    nothing       completion    nothing
 * COMPLETED                      nothing       nothing       nothing
 * </pre>
 */
final class Completions {

    private Completions() {}

    /** The trip that this change completed, or null if it completed none. */
    static @Nullable Map<String, AttributeValue> completedBy(StreamRecord change) {
        return isCompleted(change.newImage()) && !isCompleted(change.oldImage()) ? change.newImage() : null;
    }

    /** @param image of the item, empty if there was none */
    private static boolean isCompleted(Map<String, AttributeValue> image) {
        AttributeValue status = image.get(STATUS);
        return status != null && COMPLETED.equals(status.s());
    }
}
