package com.boltride.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started and is to be ended: the last first, and every one even if another fails to end. */
final class Running implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T justStarted) {
        started.push(justStarted);
        return justStarted;
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            AutoCloseable last = started.pop();
            try {
                last.close();
            } catch (Exception e) {
                log.warn("{} did not end cleanly", last, e);
            }
        }
    }
}
