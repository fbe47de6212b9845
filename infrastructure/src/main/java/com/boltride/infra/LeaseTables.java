package com.boltride.infra;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/**
 * The tables in which the workers of a consumer share the shards, with their index. The Kinesis Client Library would make
 * them, but until DynamoDB has built the index, which can take a quarter of an hour, it takes no lease and says nothing.
 */
final class LeaseTables extends Construct {

    LeaseTables(Construct scope, String id) {
        super(scope, id);
        for (Service consumer :
                List.of(Service.TRIP_START_SERVICE, Service.TRIP_END_SERVICE, Service.COMPLETION_STAGER)) {
            Table table = Table.Builder.create(this, consumer.id())
                    .tableName(consumer.leaseTable())
                    .partitionKey(Tables.attribute("leaseKey", AttributeType.STRING))
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    // Losing one is no loss of trips: every shard is read again from its oldest record.
                    .removalPolicy(RemovalPolicy.DESTROY)
                    .build();
            table.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                    .indexName(Names.LEASE_INDEX)
                    .partitionKey(Tables.attribute("leaseOwner", AttributeType.STRING))
                    .sortKey(Tables.attribute("leaseKey", AttributeType.STRING))
                    .projectionType(ProjectionType.KEYS_ONLY)
                    .build());
        }
    }
}
