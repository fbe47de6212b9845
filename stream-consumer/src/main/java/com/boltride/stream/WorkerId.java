package com.boltride.stream;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** The name under which this worker holds leases. A worker that was restarted is another worker. */
record WorkerId(String value) {

    static WorkerId of(ConsumerProperties properties) {
        String given = properties.workerId();
        return new WorkerId(given == null || given.isBlank() ? hostName() + "-" + UUID.randomUUID() : given);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "worker";
        }
    }
}
