package com.boltride.stream;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.leases.Lease;
import software.amazon.kinesis.leases.LeaseRefresher;
import software.amazon.kinesis.leases.exceptions.LeasingException;

/**
 * Takes this worker's name off its leases in the table. A KCL that stops only forgets them: others would wait until they
 * expire, {@code bolt-ride.consumer.leases.failover-time} later.
 */
final class LeaseHandOver {

    private static final Logger log = LoggerFactory.getLogger(LeaseHandOver.class);

    private final String workerId;

    LeaseHandOver(String workerId) {
        this.workerId = workerId;
    }

    /** To be called when the scheduler has ended. What goes wrong costs the others a wait, and nothing else. */
    void handOver(Scheduler ended) {
        LeaseRefresher table = ended.leaseRefresher();
        try {
            List<Lease> own = table.listLeases().stream()
                    .filter(lease -> workerId.equals(lease.leaseOwner()))
                    .toList();
            for (Lease lease : own) {
                // On condition that this worker is still its owner.
                table.evictLease(lease);
                log.info("hands over {}", lease.leaseKey());
            }
        } catch (LeasingException | RuntimeException e) {
            log.warn("could not hand over leases, they will expire: {}", e.toString());
        }
    }
}
