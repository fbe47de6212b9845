package com.boltride.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class StatementExecutorTest {

    private final FaultyDynamoDb dynamoDb = new FaultyDynamoDb();
    private final StatementExecutor executor = new StatementExecutor(dynamoDb, 4, Events.patience());

    @Test
    void callHolds25StatementsAtMost() throws Exception {
        List<StatementResult> results = executor.execute(60, StatementExecutorTest::statement);

        assertThat(dynamoDb.calls).extracting(List::size).containsExactly(25, 25, 10);
        assertThat(results).hasSize(60).allMatch(StatementResult.Written.class::isInstance);
    }

    @Test
    void statementIsMadeWhenItsCallIs() throws Exception {
        List<Integer> callsBefore = new ArrayList<>();

        executor.execute(60, place -> {
            callsBefore.add(dynamoDb.calls.size());
            return statement(place);
        });

        assertThat(callsBefore).hasSize(60);
        assertThat(callsBefore.get(24)).isZero();
        assertThat(callsBefore.get(25)).isEqualTo(1);
        assertThat(callsBefore.get(50)).isEqualTo(2);
    }

    @Test
    void throttledStatementsAreSentAgainAlone() throws Exception {
        dynamoDb.fault = (statement, call) ->
                call == 1 && statement.endsWith("7") ? BatchStatementErrorCodeEnum.THROTTLING_ERROR : null;

        List<StatementResult> results = executor.execute(25, StatementExecutorTest::statement);

        assertThat(dynamoDb.calls).hasSize(2);
        assertThat(dynamoDb.calls.get(1)).containsExactly("statement 7", "statement 17");
        assertThat(results).hasSize(25).allMatch(StatementResult.Written.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(
            value = BatchStatementErrorCodeEnum.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "CONDITIONAL_CHECK_FAILED",
                "DUPLICATE_ITEM",
                "VALIDATION_ERROR",
                "ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED"
            })
    void whatIsNotTheStatementsOwnFaultIsWaitedOut(BatchStatementErrorCodeEnum code) throws Exception {
        dynamoDb.fault = (statement, call) -> call < 4 ? code : null;

        List<StatementResult> results = executor.execute(1, StatementExecutorTest::statement);

        assertThat(dynamoDb.calls).hasSize(4);
        assertThat(results).containsExactly(new StatementResult.Written());
    }

    @Test
    void failedCallIsRepeatedWhole() throws Exception {
        dynamoDb.failuresOfNextCalls.add(SdkClientException.create("connection reset"));
        dynamoDb.failuresOfNextCalls.add(
                DynamoDbException.builder().statusCode(500).message("internal").build());

        List<StatementResult> results = executor.execute(3, StatementExecutorTest::statement);

        assertThat(results).hasSize(3).allMatch(StatementResult.Written.class::isInstance);
    }

    @Test
    void answerWithoutACodeIsNoRefusal() throws Exception {
        dynamoDb.failuresOfNextCalls.add((DynamoDbException) DynamoDbException.builder()
                .statusCode(502)
                .awsErrorDetails(AwsErrorDetails.builder().build())
                .message("an HTML page of a gateway")
                .build());

        List<StatementResult> results = executor.execute(3, StatementExecutorTest::statement);

        assertThat(results).hasSize(3).allMatch(StatementResult.Written.class::isInstance);
    }

    @Test
    void statementThatIsRefusedDoesNotHoldUpItsNeighbours() throws Exception {
        dynamoDb.fault = (statement, call) ->
                statement.equals("statement 1") ? BatchStatementErrorCodeEnum.VALIDATION_ERROR : null;

        List<StatementResult> results = executor.execute(3, StatementExecutorTest::statement);

        assertThat(results)
                .containsExactly(
                        new StatementResult.Written(),
                        new StatementResult.Refused("ordered by the test"),
                        new StatementResult.Written());
    }

    @Test
    void callThatIsRefusedWholeIsTakenApart() throws Exception {
        dynamoDb.failuresOfNextCalls.add(validationException());
        dynamoDb.failuresOfNextCalls.add(validationException());

        List<StatementResult> results = executor.execute(3, StatementExecutorTest::statement);

        assertThat(results.get(0)).isInstanceOf(StatementResult.Refused.class);
        assertThat(results.subList(1, 3)).allMatch(StatementResult.Written.class::isInstance);
        assertThat(dynamoDb.calls).containsExactly(List.of("statement 1"), List.of("statement 2"));
    }

    @Test
    void callThatIsTooLargeIsTakenApart() throws Exception {
        dynamoDb.failuresOfNextCalls.add(
                DynamoDbException.builder().statusCode(413).message("too large").build());

        List<StatementResult> results = executor.execute(3, StatementExecutorTest::statement);

        assertThat(results).hasSize(3).allMatch(StatementResult.Written.class::isInstance);
        assertThat(dynamoDb.calls).extracting(List::size).containsExactly(1, 1, 1);
    }

    private static DynamoDbException validationException() {
        return (DynamoDbException) DynamoDbException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ValidationException")
                        .build())
                .message("impossible")
                .build();
    }

    private static Statement statement(int place) {
        return Statement.write("statement " + place, List.of());
    }
}
