package com.boltride.schedule;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.retry.Outages;
import com.boltride.testaws.TestAws;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbRunStoreIT extends RunStoreContract {

    private static TestAws aws;
    private static String table;
    private static DynamoDbClient dynamoDb;

    @BeforeAll
    static void startDynamoDb() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.DYNAMODB));
        table = aws.named("aggregation-runs");
        dynamoDb = DynamoDbClient.create();
    }

    @AfterAll
    static void stopDynamoDb() {
        dynamoDb.close();
        aws.close();
    }

    @Override
    RunStore newStore() {
        dynamoDb.scan(scan -> scan.tableName(table))
                .items()
                .forEach(item -> dynamoDb.deleteItem(delete -> delete.tableName(table)
                        .key(Map.of("trip_date", item.get("trip_date"), "attempt", item.get("attempt")))));
        return new DynamoDbRunStore(dynamoDb, table, new AwsDependency("dynamodb", new Outages(Clock.systemUTC())));
    }
}
