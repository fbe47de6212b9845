package com.boltride.stream;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.leases.Lease;
import software.amazon.kinesis.leases.LeaseRefresher;
import software.amazon.kinesis.leases.exceptions.LeasingException;

/**
 * Takes this worker out of the lease table. A KCL that stops only forgets its leases: they would have to expire, and might even
 * be given to this worker again as long as it counts as alive, twice {@code worker-report-interval}.
 */
final class LeaseHandOver {

    private static final Logger log = LoggerFactory.getLogger(LeaseHandOver.class);

    private final DynamoDbAsyncClient dynamoDb;
    private final String leaseTable;
    private final String workerId;

    LeaseHandOver(DynamoDbAsyncClient dynamoDb, String leaseTable, String workerId) {
        this.dynamoDb = dynamoDb;
        this.leaseTable = leaseTable;
        this.workerId = workerId;
    }

    /** To be called when the scheduler has ended. What goes wrong costs the others a wait, and nothing else. */
    void handOver(Scheduler ended) {
        try {
            forgetWorker();
            freeLeases(ended.leaseRefresher());
        } catch (LeasingException | RuntimeException e) {
            log.warn("could not hand over leases, they will expire: {}", e.toString());
        }
    }

    /** The worker's report stands in the lease table, under the worker's name in the place of a lease's. */
    private void forgetWorker() {
        dynamoDb.deleteItem(
                        delete -> delete.tableName(leaseTable).key(Map.of("leaseKey", AttributeValue.fromS(workerId))))
                .join();
    }

    private void freeLeases(LeaseRefresher table) throws LeasingException {
        List<Lease> own = table.listLeases().stream()
                .filter(lease -> workerId.equals(lease.leaseOwner()))
                .toList();
        for (Lease lease : own) {
            // On condition that this worker is still its owner.
            table.evictLease(lease);
            log.info("hands over {}", lease.leaseKey());
        }
    }
}
