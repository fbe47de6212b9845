package com.boltride.store;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementError;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;

/** Reads DynamoDB's answer to one statement of a call. That the call succeeded says nothing about its statements. */
final class StatementAnswers {

    private StatementAnswers() {}

    /** What the answer means, or null if it is a fault that passes: throttling, an internal error, a missing right. */
    static @Nullable StatementResult interpret(Statement statement, BatchStatementResponse answer) {
        BatchStatementError error = answer.error();
        if (error == null) {
            return statement.reads() ? new StatementResult.Found(answer.item()) : new StatementResult.Written();
        }
        return switch (error.code()) {
            case DUPLICATE_ITEM -> new StatementResult.AlreadyThere();
            case CONDITIONAL_CHECK_FAILED -> new StatementResult.ConditionFailed(error.item());
            case VALIDATION_ERROR, ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED -> new StatementResult.Refused(error.message());
            default -> null;
        };
    }
}
