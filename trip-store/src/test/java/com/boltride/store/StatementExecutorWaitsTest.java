package com.boltride.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outage;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;

/** How the executor waits for a DynamoDB that does not do as it is asked, and how much it asks of it at once. */
class StatementExecutorWaitsTest {

    private static final BatchStatementErrorCodeEnum THROTTLED = BatchStatementErrorCodeEnum.THROTTLING_ERROR;

    private final FaultyDynamoDb dynamoDb = new FaultyDynamoDb();
    private final Outages outages = new Outages(Clock.systemUTC());
    /** The longest that each pause could have been, in milliseconds. */
    private final List<Long> ceilings = new ArrayList<>();

    @Test
    void pauseGrowsWhileNothingIsAnswered() throws Exception {
        dynamoDb.fault = (statement, call) -> call <= 4 ? THROTTLED : null;

        executor(4).execute(1, StatementExecutorWaitsTest::statement);

        assertThat(ceilings).containsExactly(10L, 20L, 40L, 80L);
    }

    @Test
    void pauseIsShortAgainAfterAnAnswer() throws Exception {
        dynamoDb.fault =
                (statement, call) -> call <= 2 || call <= 4 && statement.equals("statement 1") ? THROTTLED : null;

        executor(4).execute(2, StatementExecutorWaitsTest::statement);

        assertThat(ceilings).containsExactly(10L, 20L, 10L, 20L);
    }

    @Test
    void nothingIsWaitedForWhenAllIsAnswered() throws Exception {
        executor(4).execute(60, StatementExecutorWaitsTest::statement);

        assertThat(ceilings).isEmpty();
    }

    @Test
    void healthHearsOfAnOutageAndOfItsEnd() throws Exception {
        List<Outage> heard = new ArrayList<>();
        dynamoDb.failuresOfNextCalls.add(SdkClientException.create("connection reset"));
        dynamoDb.fault = (statement, call) -> {
            heard.addAll(outages.current());
            return null;
        };

        executor(4).execute(1, StatementExecutorWaitsTest::statement);

        assertThat(heard).singleElement().satisfies(outage -> {
            assertThat(outage.dependency()).isEqualTo("dynamodb");
            assertThat(outage.fault()).isEqualTo("SdkClientException: connection reset");
        });
        assertThat(outages.current()).isEmpty();
    }

    @Test
    void healthHearsWhatAnAnswerSaid() throws Exception {
        List<String> heard = new ArrayList<>();
        dynamoDb.fault = (statement, call) -> {
            outages.current().forEach(outage -> heard.add(outage.fault()));
            return call == 1 ? THROTTLED : null;
        };

        executor(4).execute(1, StatementExecutorWaitsTest::statement);

        assertThat(heard).containsExactly("ThrottlingError: ordered by the test");
    }

    @Test
    void everyAnswerIsTakenOfMoreCallsThanMayBeInFlight() throws Exception {
        List<StatementResult> results = executor(2).execute(125, StatementExecutorWaitsTest::statement);

        assertThat(results).hasSize(125).allMatch(StatementResult.Written.class::isInstance);
        assertThat(dynamoDb.calls).hasSize(5);
    }

    private StatementExecutor executor(int callsInFlight) {
        Random noted = new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public long nextLong(long bound) {
                ceilings.add(bound - 1);
                return 0;
            }
        };
        Backoff backoff = new Backoff(Duration.ofMillis(10), Duration.ofSeconds(1));
        return new StatementExecutor(dynamoDb, callsInFlight, new Patience(backoff, outages, noted));
    }

    private static Statement statement(int place) {
        return Statement.write("statement " + place, List.of());
    }
}
