package com.boltride.store;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * A PartiQL statement on one trip. Its text holds names and statuses that the code knows; whatever came with an event is a
 * parameter. (A status as a parameter would cost more than its share: the SDK takes longest over parameters.)
 *
 * @param reads whether it only reads: DynamoDB takes no call that mixes reads and writes
 */
record Statement(BatchStatementRequest request, boolean reads) {

    static Statement write(String text, List<AttributeValue> parameters) {
        return new Statement(
                BatchStatementRequest.builder()
                        .statement(text)
                        .parameters(parameters)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build(),
                false);
    }

    static Statement read(String table, String tripId) {
        return new Statement(
                BatchStatementRequest.builder()
                        .statement("SELECT * FROM \"" + table + "\" WHERE \"trip_id\" = ?")
                        .parameters(AttributeValue.fromS(tripId))
                        .consistentRead(true)
                        .build(),
                true);
    }
}
