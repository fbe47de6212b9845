package com.boltride.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * What each service may do: the calls that its code makes, on what it makes them on. {@code RolesCoverCallsIT} runs the
 * services and compares.
 */
final class ServicePermissions {

    private final Arns arns;
    private final String bucket;
    private final boolean enhancedFanOut;
    private final boolean indexOpenTrips;
    private final KpiApplication kpi;

    ServicePermissions(Construct scope, Settings settings, KpiApplication kpi) {
        this.arns = Arns.of(scope);
        this.bucket = settings.bucket();
        this.enhancedFanOut = settings.enhancedFanOut();
        this.indexOpenTrips = settings.indexOpenTrips();
        this.kpi = kpi;
    }

    List<PolicyStatement> of(Service service) {
        List<PolicyStatement> statements = new ArrayList<>();
        switch (service) {
            case TRIP_START_SERVICE -> {
                statements.addAll(readEvents(Names.START_STREAM, service));
                statements.addAll(holdLeases(service));
                statements.add(writeTrips("dynamodb:PartiQLInsert", "dynamodb:PartiQLSelect"));
                statements.add(send(Names.DEAD_LETTER_QUEUE));
                statements.add(keepLargeLetters());
                statements.add(keepCounts());
            }
            case TRIP_END_SERVICE -> {
                statements.addAll(readEvents(Names.END_STREAM, service));
                statements.addAll(holdLeases(service));
                statements.add(writeTrips("dynamodb:PartiQLUpdate"));
                statements.add(send(Names.DEAD_LETTER_QUEUE, Names.RETRY_QUEUE));
                statements.add(keepLargeLetters());
                statements.add(keepCounts());
            }
            case COMPLETION_STAGER -> {
                statements.addAll(readChanges());
                statements.addAll(holdLeases(service));
                statements.add(Allow.on(arns.objects(bucket, "completed-trips/"), "s3:PutObject"));
            }
            case REDRIVE_WORKER -> {
                statements.add(work(Names.RETRY_QUEUE, Names.DEAD_LETTER_QUEUE));
                statements.add(
                        writeTrips("dynamodb:PartiQLInsert", "dynamodb:PartiQLUpdate", "dynamodb:PartiQLSelect"));
                statements.add(keepLargeLetters());
                statements.add(keepCounts());
                statements.add(Allow.on(arns.objects(bucket, "data/failed/letters/"), "s3:GetObject"));
                statements.add(Allow.on(arns.objects(bucket, "data/redrives/"), "s3:GetObject", "s3:PutObject"));
                statements.add(listBucket());
            }
            case PRODUCER_APP -> {
                statements.add(Allow.on(arns.objects(bucket, "data/"), "s3:GetObject"));
                statements.add(listBucket());
                statements.add(Allow.on(arns.objects(bucket, "data/failed/"), "s3:PutObject"));
                statements.add(keepCounts());
                statements.add(Allow.on(
                        List.of(arns.stream(Names.START_STREAM), arns.stream(Names.END_STREAM)), "kinesis:PutRecords"));
            }
            case SCHEDULER_SERVICE -> {
                statements.addAll(keepRuns());
                statements.addAll(runJobs());
                statements.add(Allow.on(arns.objects(bucket, "daily-kpis/"), "s3:GetObject"));
                statements.add(Allow.on(arns.objects(bucket, "quality/"), "s3:GetObject"));
                // Also to see by the names of staged objects whether trips came after their day's report.
                statements.add(listBucket());
                statements.add(Allow.on(
                        List.of(arns.topic(Names.STATUS_TOPIC), arns.topic(Names.ALARM_TOPIC)), "sns:Publish"));
                statements.addAll(countForOperationsPage());
                if (indexOpenTrips) {
                    statements.add(Allow.on(arns.index(Names.TRIPS_TABLE, Names.OPEN_TRIPS_INDEX), "dynamodb:Query"));
                }
            }
        }
        statements.add(sendMetrics());
        return statements;
    }

    private List<PolicyStatement> readEvents(String stream, Service consumer) {
        List<PolicyStatement> statements = new ArrayList<>();
        // With fan-out too: the KCL asks so for the children of a shard that has ended.
        statements.add(Allow.on(
                arns.stream(stream),
                "kinesis:DescribeStreamSummary",
                "kinesis:GetRecords",
                "kinesis:GetShardIterator",
                "kinesis:ListShards"));
        if (enhancedFanOut) {
            statements.add(Allow.on(arns.stream(stream), "kinesis:RegisterStreamConsumer"));
            statements.add(Allow.on(
                    arns.streamConsumer(stream, consumer.leaseTable()),
                    "kinesis:DescribeStreamConsumer",
                    "kinesis:SubscribeToShard"));
        }
        return statements;
    }

    private List<PolicyStatement> readChanges() {
        return List.of(
                Allow.on(arns.table(Names.TRIPS_TABLE), "dynamodb:DescribeTable"),
                Allow.on(
                        arns.tableStream(Names.TRIPS_TABLE),
                        "dynamodb:DescribeStream",
                        "dynamodb:GetRecords",
                        "dynamodb:GetShardIterator"));
    }

    private List<PolicyStatement> holdLeases(Service consumer) {
        return List.of(
                Allow.on(
                        arns.table(consumer.leaseTable()),
                        "dynamodb:DeleteItem",
                        "dynamodb:DescribeTable",
                        "dynamodb:GetItem",
                        "dynamodb:PutItem",
                        "dynamodb:Scan",
                        "dynamodb:UpdateItem"),
                // Without it a consumer stands still and does not say why.
                Allow.on(arns.index(consumer.leaseTable(), Names.LEASE_INDEX), "dynamodb:Query"));
    }

    private PolicyStatement writeTrips(String... actions) {
        return Allow.on(arns.table(Names.TRIPS_TABLE), actions);
    }

    private PolicyStatement send(String... queues) {
        return Allow.on(List.of(queues).stream().map(arns::queue).toList(), "sqs:GetQueueUrl", "sqs:SendMessage");
    }

    private PolicyStatement work(String... queues) {
        return Allow.on(
                List.of(queues).stream().map(arns::queue).toList(),
                "sqs:ChangeMessageVisibility",
                "sqs:DeleteMessage",
                "sqs:GetQueueAttributes",
                "sqs:GetQueueUrl",
                "sqs:ReceiveMessage",
                "sqs:SendMessage");
    }

    private PolicyStatement keepLargeLetters() {
        return Allow.on(arns.objects(bucket, "data/failed/letters/"), "s3:PutObject");
    }

    /** What it handled by the hour. */
    private PolicyStatement keepCounts() {
        return Allow.on(arns.objects(bucket, "quality/"), "s3:PutObject");
    }

    /** Who may not list is told of an object that is not there that it is forbidden. A condition on the prefix, which such
     *  a request does not have, would forbid it too. */
    private PolicyStatement listBucket() {
        return Allow.on(arns.bucket(bucket), "s3:ListBucket");
    }

    private List<PolicyStatement> keepRuns() {
        return List.of(
                Allow.on(
                        arns.table(Names.RUNS_TABLE),
                        "dynamodb:GetItem",
                        "dynamodb:PutItem",
                        "dynamodb:Query",
                        "dynamodb:UpdateItem"),
                Allow.on(
                        List.of(
                                arns.index(Names.RUNS_TABLE, Names.OPEN_RUNS_INDEX),
                                arns.index(Names.RUNS_TABLE, Names.RUNS_BY_REQUEST_INDEX)),
                        "dynamodb:Query"));
    }

    private List<PolicyStatement> runJobs() {
        return List.of(
                Allow.on("*", "emr-serverless:ListApplications"),
                Allow.on(kpi.applicationArn(), "emr-serverless:StartJobRun"),
                Allow.on(kpi.applicationArn() + "/jobruns/*", "emr-serverless:GetJobRun"),
                Allow.onlyIf(
                        Map.of("StringEquals", Map.of("iam:PassedToService", KpiApplication.SERVICE)),
                        kpi.jobRoleArn(),
                        "iam:PassRole"));
    }

    /** Numbers alone: no item, and no letter. */
    private List<PolicyStatement> countForOperationsPage() {
        return List.of(
                Allow.on(arns.table(Names.TRIPS_TABLE), "dynamodb:DescribeTable"),
                Allow.on(
                        List.of(arns.queue(Names.RETRY_QUEUE), arns.queue(Names.DEAD_LETTER_QUEUE)),
                        "sqs:GetQueueAttributes",
                        "sqs:GetQueueUrl"));
    }

    private static PolicyStatement sendMetrics() {
        return Allow.onlyIf(
                Map.of("StringEquals", Map.of("cloudwatch:namespace", Names.METRICS)), "*", "cloudwatch:PutMetricData");
    }
}
