package com.boltride.store;

import com.boltride.retry.Patience;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Runs statements in calls of 25, several calls in flight, until each one has an answer. Statements that were throttled or
 * met another passing fault are sent again, alone; those that were answered never are.
 */
final class StatementExecutor {

    /** DynamoDB takes this many statements in one BatchExecuteStatement. */
    static final int MAX_STATEMENTS = 25;

    private static final int CONTENT_TOO_LARGE = 413;
    private static final Set<String> IMPOSSIBLE = Set.of("ValidationException", "SerializationException");

    private static final String DEPENDENCY = "dynamodb";

    private final DynamoDbAsyncClient client;
    private final int callsInFlight;
    private final Patience patience;

    StatementExecutor(DynamoDbAsyncClient client, int callsInFlight, Patience patience) {
        this.client = client;
        this.callsInFlight = callsInFlight;
        this.patience = patience;
    }

    /**
     * Runs statements, all reads or all writes, on trips that differ from each other. Each is made when its call is, and forgotten with
     * its answer: all of a batch at a time are more than a small heap bears without a full collection every few seconds.
     *
     * @param statements makes the statement of a place, again if it is sent again
     * @return the answers, in the order of the statements
     * @throws InterruptedException if the service stops before all are answered
     */
    List<StatementResult> execute(int count, IntFunction<Statement> statements) throws InterruptedException {
        @Nullable StatementResult[] results = new StatementResult[count];
        List<Integer> unanswered = IntStream.range(0, results.length).boxed().toList();
        for (int fruitless = 0; !unanswered.isEmpty(); ) {
            Round round = new Round(statements, results);
            round.run(unanswered);
            List<Integer> left =
                    unanswered.stream().filter(i -> results[i] == null).toList();
            fruitless = left.size() < unanswered.size() ? 1 : fruitless + 1;
            unanswered = left;
            if (!left.isEmpty()) {
                patience.pauseAfter(DEPENDENCY, fruitless, round.fault);
            }
        }
        patience.succeeded(DEPENDENCY);
        return Arrays.asList(results);
    }

    /** One try at every statement that has no answer yet. */
    private final class Round {

        private final IntFunction<Statement> statements;
        private final @Nullable StatementResult[] results;
        private String fault = "";

        Round(IntFunction<Statement> statements, @Nullable StatementResult[] results) {
            this.statements = statements;
            this.results = results;
        }

        void run(List<Integer> indices) throws InterruptedException {
            Deque<Call> inFlight = new ArrayDeque<>();
            for (int from = 0; from < indices.size(); from += MAX_STATEMENTS) {
                if (inFlight.size() == callsInFlight) {
                    take(inFlight.remove());
                }
                inFlight.add(send(indices.subList(from, Math.min(from + MAX_STATEMENTS, indices.size()))));
            }
            while (!inFlight.isEmpty()) {
                take(inFlight.remove());
            }
        }

        private Call send(List<Integer> indices) {
            List<Statement> made = new ArrayList<>(indices.size());
            List<BatchStatementRequest> requests = new ArrayList<>(indices.size());
            for (int i : indices) {
                Statement statement = statements.apply(i);
                made.add(statement);
                requests.add(statement.request());
            }
            return new Call(indices, made, client.batchExecuteStatement(call -> call.statements(requests)));
        }

        private void take(Call call) throws InterruptedException {
            try {
                answer(call, call.response().join());
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof SdkException sdkFault)) {
                    throw e;
                }
                failed(call.indices(), sdkFault);
            }
        }

        private void answer(Call call, BatchExecuteStatementResponse response) {
            for (int k = 0; k < call.indices().size(); k++) {
                int i = call.indices().get(k);
                var answer = response.responses().get(k);
                results[i] = StatementAnswers.interpret(call.statements().get(k), answer);
                if (results[i] == null) {
                    fault = answer.error().codeAsString() + ": "
                            + answer.error().message();
                }
            }
        }

        /** A call that DynamoDB calls impossible as a whole: the statement at fault is found by sending each alone. */
        private void failed(List<Integer> indices, SdkException sdkFault) throws InterruptedException {
            if (!isValidation(sdkFault)) {
                fault = sdkFault.getClass().getSimpleName() + ": " + sdkFault.getMessage();
            } else if (indices.size() == 1) {
                results[indices.get(0)] = new StatementResult.Refused(String.valueOf(sdkFault.getMessage()));
            } else {
                for (int i : indices) {
                    take(send(List.of(i)));
                }
            }
        }
    }

    /** Also a request that is too large as a whole, which large events can make of a call of 25. */
    private static boolean isValidation(SdkException fault) {
        return fault instanceof DynamoDbException dynamoDbFault
                && (dynamoDbFault.statusCode() == CONTENT_TOO_LARGE
                        // What stands before DynamoDB answers without a code.
                        || Optional.ofNullable(dynamoDbFault.awsErrorDetails())
                                .map(AwsErrorDetails::errorCode)
                                .filter(IMPOSSIBLE::contains)
                                .isPresent());
    }

    private record Call(
            List<Integer> indices,
            List<Statement> statements,
            CompletableFuture<BatchExecuteStatementResponse> response) {}
}
