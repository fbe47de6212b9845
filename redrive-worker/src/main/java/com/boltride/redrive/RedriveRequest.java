package com.boltride.redrive;

import com.boltride.trip.RejectionReason;
import org.jspecify.annotations.Nullable;

/** Which dead letters to send back. @param reason only those with this reason, or null for all */
record RedriveRequest(@Nullable RejectionReason reason) {

    static final RedriveRequest ALL = new RedriveRequest(null);
}
