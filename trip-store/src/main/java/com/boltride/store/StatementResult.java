package com.boltride.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB answered to one statement, faults that pass left aside. */
sealed interface StatementResult {

    /** The write was done. */
    record Written() implements StatementResult {}

    /** The read was done. @param item what stands, or empty if the key does not exist */
    record Found(Map<String, AttributeValue> item) implements StatementResult {}

    /** An INSERT found the key taken. DynamoDB does not say by what. */
    record AlreadyThere() implements StatementResult {}

    /** A condition did not hold. @param item what stands, or empty if the key does not exist */
    record ConditionFailed(Map<String, AttributeValue> item) implements StatementResult {}

    /** The statement is impossible and will always be. @param message DynamoDB's own */
    record Refused(String message) implements StatementResult {}
}
