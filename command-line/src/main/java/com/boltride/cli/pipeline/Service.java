package com.boltride.cli.pipeline;

import java.util.Locale;

/** The services, in the order of their default ports. */
public enum Service {
    SCHEDULER_SERVICE,
    TRIP_START_SERVICE,
    TRIP_END_SERVICE,
    COMPLETION_STAGER,
    REDRIVE_WORKER,
    PRODUCER_APP;

    /** Name of the service, of its module and of its jar. */
    public String moduleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
