package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.faults.AwsService;
import com.boltride.faults.FaultProxy;
import com.boltride.faults.Faults;
import com.boltride.faults.ServiceHealth;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The service with an AWS that fails, goes away, or is slow. Every completed trip is staged all the same. */
@Tag("faults")
@ExtendWith(OutputCaptureExtension.class)
class StagerUnderFaultsIT {

    private static final Instant SUNDAY = Instant.parse("2024-05-26T08:00:00Z");
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(3);

    private static TestAws aws;
    private static FaultProxy proxy;
    private static DynamoDbClient dynamoDb;
    private static TripWriter trips;
    private static StagedObjects staged;
    private static Stager stager;
    private static ServiceHealth health;

    @BeforeAll
    static void start() throws InterruptedException {
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withServices(com.boltride.local.AwsService.DYNAMODB, com.boltride.local.AwsService.S3));
        dynamoDb = DynamoDbClient.create();
        trips = new TripWriter(DynamoDbAsyncClient.create(), aws.named("trips"));
        staged = new StagedObjects(S3Client.create(), aws.named("bolt-ride-kpis"));
        proxy = FaultProxy.inFrontOf(aws.environment());
        proxy.systemProperties().forEach(System::setProperty);
        stager = Stager.startWith(
                "bolt-ride.aws.attempt-timeout=2s",
                "bolt-ride.aws.call-timeout=" + CALL_TIMEOUT.toSeconds() + "s",
                // As in production: with the local profile's second, a slow lease table costs the lease.
                "bolt-ride.consumer.leases.failover-time=10s");
        health = new ServiceHealth(stager.port());
        // The shard is read before anything breaks.
        trips.complete(ids("well", 5), SUNDAY);
        awaitStaged("well", 5);
    }

    @AfterAll
    static void stop() {
        stager.close();
        proxy.close();
        aws.close();
    }

    @AfterEach
    void heal() {
        proxy.heal();
    }

    @Test
    void everyCompletedTripIsStagedWhenThreeCallsInTenFail() throws InterruptedException {
        List<AwsService> all = List.of(AwsService.DYNAMODB, AwsService.DYNAMODB_STREAMS, AwsService.S3);
        all.forEach(dependency ->
                proxy.inject(dependency, Faults.rate(0.3).withTimeOuts().withSeed(3)));

        // S3 has one call for a batch, so that it may take some until one of its calls is broken.
        int batches = 0;
        do {
            batches++;
            trips.complete(ids("faulty-" + batches, 50), SUNDAY);
            awaitStaged("faulty-" + batches, 50);
        } while (batches < 3 || !all.stream().allMatch(dependency -> proxy.injected(dependency) > 0) && batches < 20);

        assertThat(all)
                .allSatisfy(dependency -> assertThat(proxy.injected(dependency))
                        .as("broken calls of " + dependency)
                        .isPositive());
    }

    @ParameterizedTest
    @CsvSource({"S3,s3", "DYNAMODB_STREAMS,dynamodb-streams", "DYNAMODB,lease table"})
    void dependencyThatIsAwayIsNamedAndWaitedFor(AwsService dependency, String name) throws InterruptedException {
        proxy.inject(dependency, Faults.away().withSeed(7));

        trips.complete(ids(dependency.name(), 40), SUNDAY);

        eventually().untilAsserted(() -> assertThat(health.waitingFor()).contains(name));
        // Longer than the longest call: whatever gives up, gives up now.
        await().during(CALL_TIMEOUT.plusSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(health::isAlive);

        proxy.heal();

        awaitStaged(dependency.name(), 40);
        eventually().untilAsserted(() -> assertThat(health.waitingFor()).isEmpty());
    }

    @Test
    void slowTableHoldsTheServiceUpAndCostsItNeitherMemoryNorLeases(CapturedOutput log) throws InterruptedException {
        Map<String, String> owners = leaseOwners();
        proxy.inject(AwsService.DYNAMODB, Faults.slow(Duration.ofSeconds(1)));
        proxy.inject(AwsService.DYNAMODB_STREAMS, Faults.slow(Duration.ofSeconds(1)));

        trips.complete(ids("slow", 2000), SUNDAY);

        eventually().until(() -> !stagedOf("slow").isEmpty());
        // One read at a time for the one shard, and a look for new shards.
        assertThat(proxy.mostAtOnce(AwsService.DYNAMODB_STREAMS)).isLessThanOrEqualTo(2);
        assertThat(proxy.mostAtOnce(AwsService.DYNAMODB)).isLessThanOrEqualTo(8);
        assertThat(leaseOwners()).isEqualTo(owners).isNotEmpty();
        assertThat(health.isAlive()).isTrue();

        proxy.heal();

        awaitStaged("slow", 2000);
        assertThat(leaseOwners()).isEqualTo(owners);
        // What a worker says that has lost a lease, be it for a moment.
        assertThat(log.getOut()).doesNotContain("gives up shardId");
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(250));
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + "-" + i).toList();
    }

    /** Each once at least: two objects may share trips where a lease was lost, and the KPI job counts each trip once. */
    private static void awaitStaged(String prefix, int count) {
        eventually().untilAsserted(() -> assertThat(stagedOf(prefix)).hasSize(count));
        assertThat(stagedOf(prefix)).isEqualTo(new TreeSet<>(ids(prefix, count)));
    }

    private static Set<String> stagedOf(String prefix) {
        return staged.tripIds().stream()
                .filter(id -> id.startsWith(prefix + "-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who holds which shard. */
    private static Map<String, String> leaseOwners() {
        return dynamoDb
                .scan(scan ->
                        scan.tableName(aws.named("bolt-ride-completion-stager")).consistentRead(true))
                .items()
                .stream()
                .filter(item -> item.get("leaseKey").s().startsWith("shardId-") && item.containsKey("leaseOwner"))
                .collect(Collectors.toMap(
                        item -> item.get("leaseKey").s(),
                        item -> item.get("leaseOwner").s()));
    }
}
