package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.model.ApplicationSummary;
import software.amazon.awssdk.services.emrserverless.model.JobRun;
import software.amazon.awssdk.services.emrserverless.model.JobRunState;
import software.amazon.awssdk.services.emrserverless.model.JobRunSummary;
import software.amazon.awssdk.services.emrserverless.model.ListJobRunsResponse;
import software.amazon.awssdk.services.emrserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.emrserverless.model.ValidationException;
import software.amazon.awssdk.services.s3.S3Client;

@Tag("local-aws")
class EmrServerlessIT {

    private static final String BUCKET = "bolt-ride-kpis";
    private static final String TRIP = "{\"trip_id\":\"t1\",\"start_time\":\"2024-05-25T13:00:00Z\","
            + "\"end_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"1\",\"destination\":\"2\",\"fare_amount\":12.50}\n";
    private static final Set<JobRunState> ENDS = Set.of(JobRunState.SUCCESS, JobRunState.FAILED, JobRunState.CANCELLED);

    private static LocalAws aws;
    private static Clients clients;
    private static S3Client s3;
    private static EmrServerlessClient emr;
    private static String application;

    @BeforeAll
    static void start() throws IOException {
        aws = LocalAws.start(LocalAwsOptions.defaults().withServices(AwsService.EMR_SERVERLESS));
        clients = new Clients(aws::endpoint, AwsIdentity.LOCAL);
        s3 = clients.s3();
        emr = EmrServerlessClient.builder()
                .endpointOverride(aws.endpoint(AwsService.EMR_SERVERLESS))
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
        application = emr.listApplicationsPaginator(request -> {}).applications().stream()
                .filter(found -> found.name().equals("nsp-bolt-ride-aggregator"))
                .map(ApplicationSummary::id)
                .findFirst()
                .orElseThrow();
        s3.putObject(request -> request.bucket(BUCKET).key("jobs/sample.jar"), RequestBody.fromBytes(sampleJar()));
    }

    @AfterAll
    static void stop() {
        emr.close();
        clients.close();
        aws.close();
    }

    @Test
    void kpiJobReadsAndWritesTheBucket() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        s3.putObject(
                request -> request.bucket(BUCKET).key("completed-trips/trip_date=2024-05-25/a_1_1.json"),
                RequestBody.fromString(TRIP));

        JobRun run = awaitEnd(emr.startJobRun(request -> request.applicationId(application)
                        .executionRoleArn("arn:aws:iam::000000000000:role/NSP-Bolt-Ride-EMR-Role")
                        .name("kpis-2024-05-25")
                        .jobDriver(job ->
                                job.sparkSubmit(spark -> spark.entryPoint("s3://" + BUCKET + "/jobs/spark-job.jar")
                                        .entryPointArguments(
                                                "--input", "s3://" + BUCKET + "/completed-trips/",
                                                "--output", "s3://" + BUCKET + "/daily-kpis/",
                                                "--date", "2024-05-25")
                                        .sparkSubmitParameters("--class com.boltride.kpi.KpiJob"
                                                + " --conf spark.executor.cores=2 --conf spark.driver.memory=512m"
                                                + " --conf spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1"))))
                .jobRunId());

        assertThat(run.stateAsString()).as(run.stateDetails()).isEqualTo("SUCCESS");
        assertThat(run.name()).isEqualTo("kpis-2024-05-25");
        assertThat(run.createdAt()).isBetween(before, Instant.now());
        assertThat(run.updatedAt()).isAfter(run.createdAt());
        assertThat(run.totalExecutionDurationSeconds()).isPositive();
        assertThat(run.jobDriver().sparkSubmit().entryPointArguments()).contains("2024-05-25");
        String report = s3.listObjectsV2(request -> request.bucket(BUCKET).prefix("daily-kpis/trip_date=2024-05-25/"))
                .contents()
                .get(0)
                .key();
        assertThat(s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(report))
                        .asUtf8String())
                .contains("\"total_revenue\":12.5,");
    }

    @Test
    void failedJobSaysWhatItSaidLast() {
        JobRun run = awaitEnd(startSample("fail"));

        assertThat(run.state()).isEqualTo(JobRunState.FAILED);
        assertThat(run.stateDetails()).contains("exit code 1").contains("the sample was told to fail");
    }

    @Test
    void jobWithoutAJarFails() {
        JobRun run = awaitEnd(start("s3://" + BUCKET + "/jobs/no-such.jar", token(), "end"));

        assertThat(run.state()).isEqualTo(JobRunState.FAILED);
        assertThat(run.stateDetails()).contains("no-such.jar");
    }

    @Test
    void sameClientTokenIsTheSameRun() {
        String token = token();

        String first = start("s3://" + BUCKET + "/jobs/sample.jar", token, "end");
        String second = start("s3://" + BUCKET + "/jobs/sample.jar", token, "end");

        assertThat(second).isEqualTo(first);
        assertThat(startSample("end")).isNotEqualTo(first);
    }

    @Test
    void runningJobIsCancelled() {
        String id = startSample("hang");
        await().atMost(Duration.ofMinutes(5)).until(() -> get(id).state() == JobRunState.RUNNING);

        emr.cancelJobRun(request -> request.applicationId(application).jobRunId(id));

        assertThat(awaitEnd(id).state()).isEqualTo(JobRunState.CANCELLED);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> emr.cancelJobRun(
                        request -> request.applicationId(application).jobRunId(id)));
    }

    @Test
    void runsAreListedInPagesAndByState() {
        String id = emr.createApplication(request -> request.name("of its own")
                        .releaseLabel("emr-spark-8.1.0")
                        .type("SPARK"))
                .applicationId();
        assertThat(emr.getApplication(request -> request.applicationId(id))
                        .application()
                        .name())
                .isEqualTo("of its own");
        List<String> started = List.of(startIn(id), startIn(id), startIn(id));
        started.forEach(run -> awaitEnd(id, run));

        ListJobRunsResponse page =
                emr.listJobRuns(request -> request.applicationId(id).maxResults(2));

        assertThat(page.jobRuns()).extracting(JobRunSummary::id).containsExactly(started.get(2), started.get(1));
        assertThat(emr.listJobRunsPaginator(request ->
                                request.applicationId(id).maxResults(2).states(JobRunState.SUCCESS))
                        .jobRuns())
                .hasSize(3);
        assertThat(emr.listJobRuns(request -> request.applicationId(id).states(JobRunState.FAILED))
                        .jobRuns())
                .isEmpty();
        assertThat(emr.listJobRuns(request -> request.applicationId(id)
                                .createdAtAfter(Instant.now().plusSeconds(60)))
                        .jobRuns())
                .isEmpty();
    }

    @Test
    void unknownAndInvalidRequestsAreRefusedAsOnAws() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> get("00unknown"))
                .withMessageContaining("00unknown");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> emr.listJobRuns(request -> request.applicationId("nobody")));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> emr.startJobRun(request ->
                        request.applicationId(application).executionRoleArn("arn:aws:iam::000000000000:role/r")))
                .withMessageContaining("jobDriver");
    }

    private static String startSample(String what) {
        return start("s3://" + BUCKET + "/jobs/sample.jar", token(), what);
    }

    private static String startIn(String applicationId) {
        return start(applicationId, "s3://" + BUCKET + "/jobs/sample.jar", token(), "end");
    }

    private static String start(String jar, String token, String what) {
        return start(application, jar, token, what);
    }

    private static String start(String applicationId, String jar, String token, String what) {
        return emr.startJobRun(request -> request.applicationId(applicationId)
                        .clientToken(token)
                        .executionRoleArn("arn:aws:iam::000000000000:role/NSP-Bolt-Ride-EMR-Role")
                        .jobDriver(job -> job.sparkSubmit(spark -> spark.entryPoint(jar)
                                .entryPointArguments(what)
                                .sparkSubmitParameters("--class " + SampleJob.class.getName()))))
                .jobRunId();
    }

    private static JobRun awaitEnd(String id) {
        return awaitEnd(application, id);
    }

    private static JobRun awaitEnd(String applicationId, String id) {
        return await().atMost(Duration.ofMinutes(5))
                .until(
                        () -> emr.getJobRun(request ->
                                        request.applicationId(applicationId).jobRunId(id))
                                .jobRun(),
                        run -> ENDS.contains(run.state()));
    }

    private static JobRun get(String id) {
        return emr.getJobRun(request -> request.applicationId(application).jobRunId(id))
                .jobRun();
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private static byte[] sampleJar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String name = SampleJob.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(bytes);
                InputStream code = SampleJob.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            code.transferTo(jar);
        }
        return bytes.toByteArray();
    }
}
