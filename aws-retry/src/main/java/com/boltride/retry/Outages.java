package com.boltride.retry;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a service is waiting for at this moment. Health shows it. Safe for use by several threads. */
public final class Outages {

    private final Map<String, Outage> current = new ConcurrentHashMap<>();
    private final Clock clock;

    public Outages(Clock clock) {
        this.clock = clock;
    }

    /** The dependencies that failed when they were last called. */
    public Collection<Outage> current() {
        return List.copyOf(current.values());
    }

    /** Notes a failed call. */
    public Outage failed(String dependency, String fault) {
        return current.merge(
                dependency,
                new Outage(dependency, clock.instant(), 1, fault),
                (known, fresh) -> new Outage(dependency, known.since(), known.attempts() + 1, fault));
    }

    /** Notes a call that got through. */
    public void succeeded(String dependency) {
        // Nearly always there is nothing to remove, and a plain read does not lock.
        if (current.containsKey(dependency)) {
            current.remove(dependency);
        }
    }
}
