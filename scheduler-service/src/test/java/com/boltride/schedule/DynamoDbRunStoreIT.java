package com.boltride.schedule;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAws;
import com.boltride.local.LocalAwsOptions;
import com.boltride.retry.Outages;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbRunStoreIT extends RunStoreContract {

    private static final String TABLE = "aggregation-runs";

    private static LocalAws aws;
    private static DynamoDbClient dynamoDb;

    @BeforeAll
    static void startDynamoDb() {
        aws = LocalAws.start(LocalAwsOptions.defaults().withServices(AwsService.DYNAMODB));
        aws.systemProperties().forEach(System::setProperty);
        dynamoDb = DynamoDbClient.create();
    }

    @AfterAll
    static void stopDynamoDb() {
        dynamoDb.close();
        aws.close();
    }

    @Override
    RunStore newStore() {
        dynamoDb.scan(scan -> scan.tableName(TABLE))
                .items()
                .forEach(item -> dynamoDb.deleteItem(delete -> delete.tableName(TABLE)
                        .key(Map.of("trip_date", item.get("trip_date"), "attempt", item.get("attempt")))));
        return new DynamoDbRunStore(dynamoDb, TABLE, new AwsDependency("dynamodb", new Outages(Clock.systemUTC())));
    }
}
