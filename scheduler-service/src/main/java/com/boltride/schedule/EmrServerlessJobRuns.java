package com.boltride.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.model.ApplicationState;
import software.amazon.awssdk.services.emrserverless.model.ApplicationSummary;
import software.amazon.awssdk.services.emrserverless.model.EmrServerlessException;
import software.amazon.awssdk.services.emrserverless.model.JobRun;
import software.amazon.awssdk.services.emrserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.emrserverless.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.emrserverless.model.StartJobRunRequest;

/** Runs the KPI job on the EMR Serverless application of a given name. */
final class EmrServerlessJobRuns implements JobRuns {

    private final EmrServerlessClient client;
    private final String application;
    private final KpiJob kpiJob;
    private final AwsDependency emr;

    EmrServerlessJobRuns(EmrServerlessClient client, String application, KpiJob kpiJob, AwsDependency emr) {
        this.client = client;
        this.application = application;
        this.kpiJob = kpiJob;
        this.emr = emr;
    }

    @Override
    public Job start(RunId run, Instant now) {
        return emr.call(() -> {
            try {
                String applicationId = applicationId();
                StartJobRunRequest request = request(run, applicationId);
                return new Job(applicationId, client.startJobRun(request).jobRunId(), now);
            } catch (EmrServerlessException e) {
                throw isRefusal(e)
                        ? new JobRefusedException("EMR Serverless refused the job: "
                                + e.awsErrorDetails().errorMessage())
                        : e;
            }
        });
    }

    @Override
    public JobProgress progress(Job job) {
        return emr.call(() -> {
            try {
                return progress(client.getJobRun(
                                get -> get.applicationId(job.applicationId()).jobRunId(job.jobRunId()))
                        .jobRun());
            } catch (ResourceNotFoundException e) {
                throw new JobRefusedException("EMR Serverless does not know job " + job.jobRunId() + " any more");
            }
        });
    }

    private StartJobRunRequest request(RunId run, String applicationId) {
        return StartJobRunRequest.builder()
                .applicationId(applicationId)
                // Made of the run's key alone, so that every scheduler, before and after a crash, comes to the same
                // one.
                .clientToken("bolt-ride-" + run)
                .name("kpi-" + run)
                .executionRoleArn(kpiJob.executionRoleArn())
                .executionTimeoutMinutes(kpiJob.executionTimeout().toMinutes())
                .jobDriver(kpiJob.driver(run.date()))
                .build();
    }

    private static JobProgress progress(JobRun job) {
        RunState state = switch (job.state()) {
            case SUCCESS -> RunState.SUCCESS;
            case FAILED -> RunState.FAILED;
            case CANCELLED -> RunState.CANCELLED;
            // Also a state that this SDK does not know yet: whatever it is, it is none of the ends.
            default -> RunState.RUNNING;
        };
        return new JobProgress(
                state,
                job.stateAsString(),
                job.updatedAt(),
                Duration.between(job.createdAt(), job.updatedAt()),
                Objects.requireNonNullElse(job.stateDetails(), ""));
    }

    /** Asked for each time: a run is rare, and an application that was replaced has another id. */
    private String applicationId() {
        return client.listApplicationsPaginator(list -> {}).applications().stream()
                .filter(candidate -> candidate.name().equals(application))
                .filter(candidate -> candidate.state() != ApplicationState.TERMINATED)
                .map(ApplicationSummary::id)
                .findFirst()
                .orElseThrow(
                        () -> new JobRefusedException("EMR Serverless has no application named '" + application + "'"));
    }

    /** Whether the request is at fault, not the moment. */
    private static boolean isRefusal(EmrServerlessException e) {
        return e.statusCode() / 100 == 4
                && !e.isThrottlingException()
                && !e.isClockSkewException()
                && !(e instanceof ServiceQuotaExceededException);
    }
}
