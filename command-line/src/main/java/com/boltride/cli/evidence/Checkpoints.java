package com.boltride.cli.evidence;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far a consumer has come, shard by shard, as its lease table says. */
final class Checkpoints {

    private static final BigInteger NOTHING = BigInteger.valueOf(-1);

    /** By shard. One that was read to its end has none, nor one whose lease is gone after that. */
    private final Map<String, BigInteger> checkpoints = new HashMap<>();

    private Checkpoints() {}

    /** @param application name of the consumer, which is that of its lease table */
    static Checkpoints of(DynamoDbClient dynamoDb, String application) {
        Checkpoints read = new Checkpoints();
        dynamoDb.scanPaginator(request -> request.tableName(application).consistentRead(true))
                .items()
                .forEach(read::add);
        return read;
    }

    boolean cover(String shard, String sequenceNumber) {
        return Optional.ofNullable(checkpoints.get(shard))
                .map(checkpoint -> checkpoint.compareTo(new BigInteger(sequenceNumber)) >= 0)
                .orElse(true);
    }

    private void add(Map<String, AttributeValue> lease) {
        if (!lease.containsKey("checkpoint")) {
            // The table has items of other kinds too.
            return;
        }
        String checkpoint = lease.get("checkpoint").s();
        switch (checkpoint) {
            case "SHARD_END" -> {}
            case "TRIM_HORIZON", "LATEST" ->
                checkpoints.put(lease.get("leaseKey").s(), NOTHING);
            default -> checkpoints.put(lease.get("leaseKey").s(), new BigInteger(checkpoint));
        }
    }
}
