package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DataStackTest {

    private final Template data = Synthesised.DEFAULTS.data();

    @Test
    void theBucketIsEncryptedVersionedAndClosedToThePublic() {
        JsonNode bucket = data.the("AWS::S3::Bucket", "BucketName", "bolt-ride-kpis");
        assertThat(bucket.path("BucketEncryption").toString()).contains("AES256");
        assertThat(bucket.path("VersioningConfiguration").path("Status").asString())
                .isEqualTo("Enabled");
        assertThat(bucket.path("PublicAccessBlockConfiguration").valueStream().map(JsonNode::asBoolean))
                .containsExactly(true, true, true, true);
    }

    @Test
    void theBucketRefusesWhatIsNotTls() {
        assertThat(Statement.ofResources(data).stream()
                        .filter(statement -> statement.holder().startsWith("Bucket") && !statement.allows()))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.actions()).containsExactly("s3:*");
                    assertThat(statement.condition().toString()).contains("\"aws:SecureTransport\":\"false\"");
                });
    }

    @Test
    void stagedTripsGrowColdAndRejectedRowsExpireAfterTheirLettersCan() {
        JsonNode rules = data.the("AWS::S3::Bucket", "BucketName", "bolt-ride-kpis")
                .path("LifecycleConfiguration")
                .path("Rules");
        assertThat(rule(rules, "completed-trips/").path("Transitions").toString())
                .contains("GLACIER_IR");
        assertThat(rule(rules, "completed-trips/").has("ExpirationInDays")).isFalse();
        assertThat(rule(rules, "data/failed/").path("ExpirationInDays").asInt()).isGreaterThan(14);
    }

    @Test
    void streamsAreEncryptedAndKeptForADay() {
        for (String name : new String[] {"trip-start-events", "trip-end-events"}) {
            JsonNode stream = data.the("AWS::Kinesis::Stream", "Name", name);
            assertThat(stream.path("ShardCount").asInt()).isEqualTo(2);
            assertThat(stream.path("RetentionPeriodHours").asInt()).isEqualTo(24);
            assertThat(stream.path("StreamEncryption").path("EncryptionType").asString())
                    .isEqualTo("KMS");
        }
    }

    @Test
    void streamsScaleByThemselvesIfSoWished() {
        JsonNode stream = Synthesised.EVERYTHING.data().the("AWS::Kinesis::Stream", "Name", "trip-start-events");
        assertThat(stream.path("StreamModeDetails").path("StreamMode").asString())
                .isEqualTo("ON_DEMAND");
        assertThat(stream.has("ShardCount")).isFalse();
    }

    @Test
    void theTripsTableStreamsBothImagesAndCanBeRestored() {
        JsonNode table = data.the("AWS::DynamoDB::Table", "TableName", "trips");
        assertThat(table.path("StreamSpecification").path("StreamViewType").asString())
                .isEqualTo("NEW_AND_OLD_IMAGES");
        assertThat(table.path("PointInTimeRecoverySpecification")
                        .path("PointInTimeRecoveryEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(table.path("TimeToLiveSpecification").toString())
                .isEqualTo("{\"AttributeName\":\"expires_at\",\"Enabled\":true}");
        assertThat(table.path("BillingMode").asString()).isEqualTo("PAY_PER_REQUEST");
        assertThat(table.path("DeletionProtectionEnabled").asBoolean()).isTrue();
        assertThat(Sources.read("trip-store/src/main/java/com/boltride/store/TripItem.java"))
                .contains("\"expires_at\"");
    }

    @Test
    void theTripsTableHasTheIndexThatFindsOpenTrips() {
        JsonNode table = data.the("AWS::DynamoDB::Table", "TableName", "trips");
        assertThat(table.path("GlobalSecondaryIndexes").valueStream().map(DataStackTest::outline))
                .containsExactly("open-trips: open_shard, open_since, KEYS_ONLY");
        assertThat(Sources.read("trip-store/src/main/java/com/boltride/store/TripItem.java"))
                .contains("\"open_shard\"", "\"open_since\"");
        assertThat(Sources.read("trip-store/src/main/java/com/boltride/store/OpenTrips.java"))
                .contains("\"open-trips\"");
    }

    @Test
    void theRunsTableHasTheIndexesThatTheSchedulerQueries() {
        JsonNode table = data.the("AWS::DynamoDB::Table", "TableName", "aggregation-runs");
        String store = Sources.read("scheduler-service/src/main/java/com/boltride/schedule/DynamoDbRunStore.java")
                + Sources.read("scheduler-service/src/main/java/com/boltride/schedule/OpenItems.java");
        assertThat(table.path("GlobalSecondaryIndexes").valueStream().map(DataStackTest::outline))
                .containsExactlyInAnyOrder("open-runs: open, due_at, ALL", "runs-by-request: kind, requested_at, ALL")
                .allSatisfy(index -> assertThat(store).contains("\"" + index.split(":")[0] + "\""));
        assertThat(keys(table.path("KeySchema"))).isEqualTo("trip_date, attempt");
    }

    @Test
    void everyConsumerFindsItsLeaseTableWithItsIndex() {
        for (String consumer : new String[] {"trip-start-service", "trip-end-service", "completion-stager"}) {
            String name = "bolt-ride-" + consumer;
            assertThat(Sources.read(consumer + "/src/main/resources/application.yml"))
                    .contains(":${bolt-ride.resource-prefix}" + name + "}");
            JsonNode table = data.the("AWS::DynamoDB::Table", "TableName", name);
            assertThat(keys(table.path("KeySchema"))).isEqualTo("leaseKey");
            assertThat(table.path("GlobalSecondaryIndexes").valueStream().map(DataStackTest::outline))
                    .containsExactly("LeaseOwnerToLeaseKeyIndex: leaseOwner, leaseKey, KEYS_ONLY");
        }
    }

    @Test
    void earlyEndsWaitAMinuteAndDieInTheDeadLetterQueueOnly() {
        JsonNode retries = data.the("AWS::SQS::Queue", "QueueName", "nsp-bolt-ride-retry-queue");
        JsonNode dead = data.the("AWS::SQS::Queue", "QueueName", "nsp-bolt-ride-dlq");
        assertThat(retries.path("DelaySeconds").asInt()).isEqualTo(60);
        assertThat(retries.path("RedrivePolicy").path("maxReceiveCount").asInt())
                .isEqualTo(8);
        assertThat(retries.path("RedrivePolicy").path("deadLetterTargetArn").asString())
                .startsWith("${QueuesDeadLetters");
        assertThat(dead.path("MessageRetentionPeriod").asInt()).isEqualTo(14 * 24 * 3600);
        assertThat(dead.path("RedriveAllowPolicy").path("redrivePermission").asString())
                .isEqualTo("byQueue");
        assertThat(dead.path("RedriveAllowPolicy")
                        .path("sourceQueueArns")
                        .get(0)
                        .asString())
                .endsWith(":nsp-bolt-ride-retry-queue");
        assertThat(data.all("AWS::SQS::Queue"))
                .allSatisfy(
                        queue -> assertThat(queue.path("SqsManagedSseEnabled").asBoolean())
                                .isTrue());
    }

    @Test
    void topicsTellAnAddressOnlyIfThereIsOne() {
        assertThat(data.resources("AWS::SNS::Subscription").values())
                .hasSize(2)
                .allSatisfy(subscription ->
                        assertThat(subscription.path("Condition").asString()).endsWith("EmailGiven"));
        data.the("AWS::SNS::Topic", "TopicName", "emr-job-status-notifications");
        data.the("AWS::SNS::Topic", "TopicName", "bolt-ride-alarms");
    }

    @Test
    void dataSurvivesItsStack() {
        assertThat(data.raw().path("Resources").valueStream())
                .filteredOn(resource -> resource.path("Type").asString().matches(".*(Bucket|Kinesis::Stream)$")
                        || resource.path("Properties")
                                .path("TableName")
                                .asString("")
                                .matches("trips|aggregation-runs"))
                .hasSize(5)
                .allSatisfy(resource ->
                        assertThat(resource.path("DeletionPolicy").asString()).isEqualTo("Retain"));
    }

    private static JsonNode rule(JsonNode rules, String prefix) {
        return rules.valueStream()
                .filter(rule -> rule.path("Prefix").asString("").equals(prefix))
                .findFirst()
                .orElseThrow();
    }

    private static String outline(JsonNode index) {
        return index.path("IndexName").asString() + ": " + keys(index.path("KeySchema")) + ", "
                + index.path("Projection").path("ProjectionType").asString();
    }

    private static String keys(JsonNode schema) {
        return String.join(
                ", ",
                schema.valueStream()
                        .map(key -> key.path("AttributeName").asString())
                        .toList());
    }
}
