package com.boltride.local.emr;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The applications, under which runs are kept. All are always started. */
final class Applications {

    static final String STATE = "STARTED";

    /** @param releaseLabel as asked for; the Spark that runs is always the one of the module {@code spark-job} */
    record Application(String id, String name, String releaseLabel, String type, Instant createdAt) {}

    private final Map<String, Application> byId = new LinkedHashMap<>();
    private final Clock clock;

    Applications(Clock clock) {
        this.clock = clock;
    }

    synchronized Application create(String name, String releaseLabel, String type) {
        Application application = new Application(JobRuns.newId(), name, releaseLabel, type, clock.instant());
        byId.put(application.id(), application);
        return application;
    }

    /** @throws EmrServerlessException if there is none */
    synchronized Application get(String id) {
        Application application = byId.get(id);
        if (application == null) {
            throw EmrServerlessException.notFound("application", id);
        }
        return application;
    }

    synchronized List<Application> all() {
        return List.copyOf(byId.values());
    }
}
