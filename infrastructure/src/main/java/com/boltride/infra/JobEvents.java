package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.events.CfnRule;
import software.constructs.Construct;

/** Tells of jobs that end badly straight from EMR Serverless: also when no scheduler lives to tell. */
final class JobEvents extends Construct {

    private static final String TEXT = "\"KPI job <job> is <state>. This message comes from EMR Serverless itself; "
            + "the scheduler's own tells the day and whether another attempt follows.\"";

    JobEvents(Construct scope, String id, KpiApplication kpi) {
        super(scope, id);
        CfnRule.Builder.create(this, "JobFailed")
                .name(Names.JOB_FAILED_RULE)
                .description("A KPI job that failed or was cancelled")
                .eventPattern(Map.of(
                        "source", List.of("aws.emr-serverless"),
                        "detail-type", List.of("EMR Serverless Job Run State Change"),
                        "detail",
                                Map.of(
                                        "applicationId", List.of(kpi.applicationId()),
                                        "state", List.of("FAILED", "CANCELLED"))))
                .targets(List.of(CfnRule.TargetProperty.builder()
                        .id("status-topic")
                        .arn(Arns.of(this).topic(Names.STATUS_TOPIC))
                        .inputTransformer(CfnRule.InputTransformerProperty.builder()
                                .inputPathsMap(Map.of(
                                        "job", "$.detail.jobRunId",
                                        "state", "$.detail.state"))
                                .inputTemplate(TEXT)
                                .build())
                        .build()))
                .build();
    }
}
