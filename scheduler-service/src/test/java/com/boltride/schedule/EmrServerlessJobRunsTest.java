package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.retry.Outages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.model.ApplicationState;
import software.amazon.awssdk.services.emrserverless.model.ApplicationSummary;
import software.amazon.awssdk.services.emrserverless.model.EmrServerlessException;
import software.amazon.awssdk.services.emrserverless.model.GetJobRunRequest;
import software.amazon.awssdk.services.emrserverless.model.GetJobRunResponse;
import software.amazon.awssdk.services.emrserverless.model.JobRunState;
import software.amazon.awssdk.services.emrserverless.model.ListApplicationsRequest;
import software.amazon.awssdk.services.emrserverless.model.ListApplicationsResponse;
import software.amazon.awssdk.services.emrserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.emrserverless.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.emrserverless.model.StartJobRunRequest;
import software.amazon.awssdk.services.emrserverless.model.StartJobRunResponse;
import software.amazon.awssdk.services.emrserverless.model.ValidationException;

class EmrServerlessJobRunsTest {

    private static final Instant NOW = Instant.parse("2024-05-26T00:00:00Z");
    private static final RunId RUN = RunId.parse("2024-05-25-2");

    private final Client client = new Client();
    private final Outages outages = new Outages(Clock.systemUTC());
    private final KpiJob kpiJob = new KpiJob(
            "bucket",
            "jobs/spark-job.jar",
            "--conf spark.executor.cores=2",
            new ReportBounds("1..99", "0..50", "2..90"),
            "arn:role",
            Duration.ofMinutes(90));
    private final EmrServerlessJobRuns jobs =
            new EmrServerlessJobRuns(client, "aggregator", kpiJob, new AwsDependency("emr-serverless", outages));

    @Test
    void jobIsAskedForWithTheRunsToken() {
        Job job = jobs.start(RUN, NOW);

        assertThat(job).isEqualTo(new Job("live", "job-1", NOW));
        assertThat(client.started)
                .containsExactly(StartJobRunRequest.builder()
                        .applicationId("live")
                        .clientToken("bolt-ride-2024-05-25-2")
                        .name("kpi-2024-05-25-2")
                        .executionRoleArn("arn:role")
                        .executionTimeoutMinutes(90L)
                        .jobDriver(
                                driver -> driver.sparkSubmit(spark -> spark.entryPoint("s3://bucket/jobs/spark-job.jar")
                                        .entryPointArguments(
                                                "--input", "s3://bucket/completed-trips/",
                                                "--output", "s3://bucket/daily-kpis/",
                                                "--date", "2024-05-25",
                                                "--quality", "s3://bucket/quality/",
                                                "--fare-bounds", "1..99",
                                                "--distance-bounds", "0..50",
                                                "--duration-bounds", "2..90")
                                        .sparkSubmitParameters(
                                                "--class com.boltride.kpi.KpiJob --conf spark.executor.cores=2")))
                        .build());
    }

    @Test
    void applicationThatIsTerminatedOrMissingIsRefused() {
        client.applications.removeIf(application -> application.id().equals("live"));

        assertThatThrownBy(() -> jobs.start(RUN, NOW))
                .isInstanceOf(JobRefusedException.class)
                .hasMessage("EMR Serverless has no application named 'aggregator'");
    }

    @Test
    void requestAtFaultIsRefused() {
        client.fault = (EmrServerlessException) ValidationException.builder()
                .statusCode(400)
                .awsErrorDetails(details("ValidationException", "no such role"))
                .build();

        assertThatThrownBy(() -> jobs.start(RUN, NOW))
                .isInstanceOf(JobRefusedException.class)
                .hasMessage("EMR Serverless refused the job: no such role");
        assertThat(outages.current()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "429, ThrottlingException",
        "400, ThrottlingException",
        "500, InternalServerException",
        "403, RequestExpired"
    })
    void momentAtFaultIsWaitedOut(int status, String code) {
        client.fault = (EmrServerlessException) EmrServerlessException.builder()
                .statusCode(status)
                .awsErrorDetails(details(code, "not now"))
                .build();

        assertThatThrownBy(() -> jobs.start(RUN, NOW)).isSameAs(client.fault);
        assertThat(outages.current()).extracting("dependency").containsExactly("emr-serverless");
    }

    @Test
    void quotaIsWaitedOut() {
        client.fault = ServiceQuotaExceededException.builder()
                .statusCode(402)
                .awsErrorDetails(details("ServiceQuotaExceededException", "too many vCPU"))
                .build();

        assertThatThrownBy(() -> jobs.start(RUN, NOW)).isSameAs(client.fault);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, RUNNING",
        "QUEUED, RUNNING",
        "RUNNING, RUNNING",
        "CANCELLING, RUNNING",
        "SUCCESS, SUCCESS",
        "FAILED, FAILED",
        "CANCELLED, CANCELLED"
    })
    void progressIsWhatTheServiceSays(JobRunState said, RunState understood) {
        client.state = said;

        assertThat(jobs.progress(new Job("live", "job-1", NOW)))
                .isEqualTo(new JobProgress(
                        understood, said.toString(), NOW.plusSeconds(93), Duration.ofSeconds(93), "details"));
    }

    @Test
    void jobThatIsNotKnownIsRefused() {
        client.fault = ResourceNotFoundException.builder().statusCode(404).build();

        assertThatThrownBy(() -> jobs.progress(new Job("live", "job-1", NOW)))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("job-1");
    }

    @Test
    void lookThatIsForbiddenSaysNothingAboutTheJob() {
        client.fault = (EmrServerlessException) EmrServerlessException.builder()
                .statusCode(403)
                .awsErrorDetails(details("AccessDeniedException", "not you"))
                .build();

        assertThatThrownBy(() -> jobs.progress(new Job("live", "job-1", NOW))).isSameAs(client.fault);
    }

    private static AwsErrorDetails details(String code, String message) {
        return AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
    }

    private static final class Client implements EmrServerlessClient {

        private final List<StartJobRunRequest> started = new ArrayList<>();
        private final List<ApplicationSummary> applications = new ArrayList<>(List.of(
                application("other", "something else", ApplicationState.STARTED),
                application("dead", "aggregator", ApplicationState.TERMINATED),
                application("live", "aggregator", ApplicationState.STOPPED)));
        private JobRunState state = JobRunState.RUNNING;
        private EmrServerlessException fault;

        @Override
        public ListApplicationsResponse listApplications(ListApplicationsRequest request) {
            return ListApplicationsResponse.builder().applications(applications).build();
        }

        @Override
        public StartJobRunResponse startJobRun(StartJobRunRequest request) {
            if (fault != null) {
                throw fault;
            }
            started.add(request);
            return StartJobRunResponse.builder()
                    .jobRunId("job-" + started.size())
                    .build();
        }

        @Override
        public GetJobRunResponse getJobRun(GetJobRunRequest request) {
            if (fault != null) {
                throw fault;
            }
            return GetJobRunResponse.builder()
                    .jobRun(run -> run.state(state)
                            .createdAt(NOW)
                            .updatedAt(NOW.plusSeconds(93))
                            .stateDetails("details"))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}

        private static ApplicationSummary application(String id, String name, ApplicationState state) {
            return ApplicationSummary.builder().id(id).name(name).state(state).build();
        }
    }
}
