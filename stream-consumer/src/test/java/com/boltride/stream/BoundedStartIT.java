package com.boltride.stream;

import static com.boltride.stream.InterceptedService.json;
import static com.boltride.stream.InterceptedService.refusal;
import static com.boltride.stream.TestConsumer.ALL_DURABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A consumer that does not come to work says why, within the bound; the KCL would run and say nothing. */
class BoundedStartIT {

    private static final String DENIED = "AccessDeniedException";
    private static final String INVALID = "ValidationException";

    private static TestAws aws;
    private static InterceptedService dynamoDb;

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.KINESIS, AwsService.DYNAMODB));
        dynamoDb = new InterceptedService(aws, AwsService.DYNAMODB, "DynamoDB_20120810");
    }

    @AfterAll
    static void stop() {
        dynamoDb.close();
        aws.close();
    }

    @Test
    void streamThatIsMissingIsNamed() {
        try (TestConsumer consumer = consumer("nowhere")) {
            assertSays(consumer, "couldNotBegin", "nowhere");
            assertThat(consumer.health("consumerReadiness")).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(consumer.health("consumerLiveness")).isEqualTo(Status.UP);

            new TestStream(aws.named("nowhere"), 1).put("a");

            eventually().until(() -> consumer.texts().contains("a"));
            assertThat(consumer.details().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void indexThatMayNotBeQueriedIsNamed() {
        new TestStream(aws.named("unqueried"), 1);
        refuse("unqueried", "Query", DENIED, "not authorized to perform: dynamodb:Query");

        try (TestConsumer consumer = consumer("unqueried")) {
            assertSays(consumer, "leasesCannotBeFound", "LeaseOwnerToLeaseKeyIndex", "dynamodb:Query");
            assertThat(consumer.health("consumerReadiness")).isEqualTo(Status.UP);
        }
    }

    @Test
    void indexThatIsStillBeingMadeIsNamed() {
        new TestStream(aws.named("unfinished"), 1);
        dynamoDb.answer(dynamoDb.call("DescribeTable", aws.named("unfinished")).willReturn(json(200, """
                {"Table": {"TableName": "unfinished", "TableStatus": "ACTIVE",
                  "BillingModeSummary": {"BillingMode": "PAY_PER_REQUEST"},
                  "GlobalSecondaryIndexes": [{"IndexName": "LeaseOwnerToLeaseKeyIndex", "IndexStatus": "CREATING"}]}}""")));
        refuse("unfinished", "Query", INVALID, "Cannot read from backfilling global secondary index");

        try (TestConsumer consumer = consumer("unfinished")) {
            eventually()
                    .untilAsserted(
                            () -> assertThat(consumer.details().getDetails().toString())
                                    .contains("LeaseOwnerToLeaseKeyIndex", "backfilling"));
            assertThat(consumer.details().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(consumer.health("consumerLiveness")).isEqualTo(Status.UP);
        }
    }

    @Test
    void leaseTableThatCannotBeMadeIsNamed() {
        new TestStream(aws.named("untabled"), 1);
        for (String operation : new String[] {"DescribeTable", "CreateTable", "Query"}) {
            refuse("untabled", operation, DENIED, "not authorized to perform: dynamodb:" + operation);
        }

        try (TestConsumer consumer = consumer("untabled")) {
            eventually()
                    .untilAsserted(
                            () -> assertThat(consumer.details().getDetails().toString())
                                    .contains("untabled", "not authorized"));
            assertThat(consumer.details().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        }
    }

    /** The KCL that tries again by itself says then that it has begun, and never gives out a lease. */
    @Test
    void consumerThatFailedHalfwayIntoItsBeginningGetsItsLeases() {
        String halfway = aws.named("halfway");
        new TestStream(halfway, 1).put("a");
        dynamoDb.answer(dynamoDb.call("GetItem", "Migration3.0")
                .inScenario(halfway)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("begun")
                .willReturn(dynamoDb.passedOn()));
        dynamoDb.answer(dynamoDb.call("DescribeTable", halfway)
                .inScenario(halfway)
                .whenScenarioStateIs("begun")
                .willSetStateTo("refused")
                .willReturn(refusal(DENIED, "not authorized to perform: dynamodb:DescribeTable")));

        try (TestConsumer consumer = consumer("halfway")) {
            eventually().until(() -> consumer.texts().contains("a"));

            assertThat(dynamoDb.stateOf(halfway)).isEqualTo("refused");
        }
    }

    @Test
    void spareWorkerIsReady() {
        new TestStream(aws.named("spared"), 1);
        try (TestConsumer first = consumer("spared")) {
            eventually().until(() -> first.shards().size() == 1);
            try (TestConsumer spare = consumer("spared")) {
                eventually().until(() -> spare.details().getDetails().containsKey("leaselessSince"));

                assertThat(spare.details().getStatus()).isEqualTo(Status.UP);
                assertThat(spare.health("consumerReadiness")).isEqualTo(Status.UP);
                assertThat(spare.health("consumerLiveness")).isEqualTo(Status.UP);
            }
        }
    }

    private static TestConsumer consumer(String stream) {
        return new TestConsumer(aws.named(stream), ALL_DURABLE, "--bolt-ride.consumer.say-leaseless-after=1s");
    }

    private static void assertSays(TestConsumer consumer, String detail, String... words) {
        eventually()
                .untilAsserted(() -> assertThat(consumer.details().getDetails())
                        .extractingByKey(detail)
                        .asString()
                        .contains(words));
        assertThat(consumer.details().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    private static void refuse(String table, String operation, String error, String message) {
        dynamoDb.answer(dynamoDb.call(operation, aws.named(table)).willReturn(refusal(error, message)));
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50));
    }
}
