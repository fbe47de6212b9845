package com.boltride.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/** The tables of trips and of runs: each can be restored to any second of the last 35 days. */
final class Tables extends Construct {

    Tables(Construct scope, String id) {
        super(scope, id);
        Table trips =
                durable("Trips", Names.TRIPS_TABLE).partitionKey(attribute("trip_id", AttributeType.STRING)).stream(
                                StreamViewType.NEW_AND_OLD_IMAGES)
                        .timeToLiveAttribute("expires_at")
                        .build();
        // Also where indexOpenTrips is off: an empty index costs nothing, and need not be built when it is turned on.
        trips.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                .indexName(Names.OPEN_TRIPS_INDEX)
                .partitionKey(attribute("open_shard", AttributeType.STRING))
                .sortKey(attribute("open_since", AttributeType.NUMBER))
                .projectionType(ProjectionType.KEYS_ONLY)
                .build());
        Table runs = durable("Runs", Names.RUNS_TABLE)
                .partitionKey(attribute("trip_date", AttributeType.STRING))
                .sortKey(attribute("attempt", AttributeType.NUMBER))
                .build();
        runs.addGlobalSecondaryIndex(index(Names.OPEN_RUNS_INDEX, "open", "due_at"));
        runs.addGlobalSecondaryIndex(index(Names.RUNS_BY_REQUEST_INDEX, "kind", "requested_at"));
    }

    private Table.Builder durable(String id, String name) {
        return Table.Builder.create(this, id)
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.RETAIN);
    }

    private static GlobalSecondaryIndexProps index(String name, String hash, String range) {
        return GlobalSecondaryIndexProps.builder()
                .indexName(name)
                .partitionKey(attribute(hash, AttributeType.STRING))
                .sortKey(attribute(range, AttributeType.STRING))
                .projectionType(ProjectionType.ALL)
                .build();
    }

    static Attribute attribute(String name, AttributeType type) {
        return Attribute.builder().name(name).type(type).build();
    }
}
