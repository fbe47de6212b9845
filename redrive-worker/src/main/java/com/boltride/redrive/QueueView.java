package com.boltride.redrive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A queue as it is known here.
 *
 * @param letters about how many there are, delayed and in hand included; absent while SQS does not answer
 * @param oldestSentAt when the oldest letter was sent that was seen there; absent if none was seen
 * @param allSeen whether there is no letter that has not been seen, as far as the counts go: else there may be an older one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueueView(
        String queue, @Nullable Long letters, @Nullable Instant oldestSentAt, boolean allSeen) {}
