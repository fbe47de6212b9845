package com.boltride.schedule;

import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.retry.Outages;
import com.boltride.testaws.TestAws;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.model.JobRunSummary;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;

/** The AWS that schedulers run against, and what a test sees of them there: records, jobs and messages. */
final class SchedulerAws implements AutoCloseable {

    /** How long a job may take on a busy machine. */
    static final Duration JOB = Duration.ofMinutes(5);

    final TestAws local;
    final String bucket;
    final EmrServerlessClient emr;
    final RunStore store;

    private final S3Client s3;
    private final DynamoDbClient dynamoDb;
    private final Notifications notifications;

    SchedulerAws() {
        local = TestAws.start(LocalAwsOptions.defaults()
                .withServices(
                        AwsService.DYNAMODB, AwsService.SNS, AwsService.SQS, AwsService.S3, AwsService.EMR_SERVERLESS));
        bucket = local.named("bolt-ride-kpis");
        s3 = S3Client.builder().forcePathStyle(true).build();
        emr = EmrServerlessClient.create();
        dynamoDb = DynamoDbClient.create();
        store = new DynamoDbRunStore(
                dynamoDb,
                local.named("aggregation-runs"),
                new AwsDependency("dynamodb", new Outages(Clock.systemUTC())));
        notifications = new Notifications(local, "emr-job-status-notifications");
    }

    void put(String key, RequestBody body) {
        s3.putObject(put -> put.bucket(bucket).key(key), body);
    }

    Run run(String id) {
        return store.find(RunId.parse(id)).orElseThrow();
    }

    void awaitClosed(String id) {
        await(id + " to be closed")
                .atMost(JOB)
                .until(() -> store.find(RunId.parse(id)).filter(Run::isClosed).isPresent());
    }

    /** The messages about a day, in the order of its attempts, as soon as there are so many. */
    List<JsonNode> awaitTold(String date, int times) {
        return await("messages about " + date)
                .atMost(Duration.ofMinutes(1))
                .until(() -> notifications.about(date), told -> told.size() >= times);
    }

    /** The jobs of a run, or of all runs of a day. */
    List<JobRunSummary> jobsOf(String runOrDay) {
        String application =
                emr.listApplications(list -> {}).applications().get(0).id();
        return emr.listJobRunsPaginator(list -> list.applicationId(application)).jobRuns().stream()
                .filter(job -> (job.name() + "-").startsWith("kpi-" + runOrDay + "-"))
                .toList();
    }

    @Override
    public void close() {
        dynamoDb.close();
        emr.close();
        s3.close();
        local.close();
    }
}
