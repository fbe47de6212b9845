package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.emrserverless.CfnApplication;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** The EMR Serverless application of the KPI job, and the job's role. It costs nothing while no job runs. */
final class KpiApplication extends Construct {

    static final String SERVICE = "emr-serverless.amazonaws.com";

    private static final String RELEASE = "emr-spark-8.1.0";

    private final CfnApplication application;
    private final Role role;

    KpiApplication(Construct scope, String id, Settings settings) {
        super(scope, id);
        application = CfnApplication.Builder.create(this, "Application")
                .name(Names.EMR_APPLICATION)
                .type("SPARK")
                .releaseLabel(RELEASE)
                .architecture("ARM64")
                .autoStartConfiguration(CfnApplication.AutoStartConfigurationProperty.builder()
                        .enabled(true)
                        .build())
                .autoStopConfiguration(CfnApplication.AutoStopConfigurationProperty.builder()
                        .enabled(true)
                        .idleTimeoutMinutes(15)
                        .build())
                // Of all jobs together: four at a time, each a driver and up to ten executors as the scheduler asks
                // for.
                .maximumCapacity(CfnApplication.MaximumAllowedResourcesProperty.builder()
                        .cpu("100 vCPU")
                        .memory("400 GB")
                        .build())
                .build();
        role = Role.Builder.create(this, "JobRole")
                .roleName(Names.EMR_ROLE)
                .description("What the KPI job may do")
                .assumedBy(new ServicePrincipal(SERVICE)
                        .withConditions(Map.of(
                                "StringEquals",
                                Map.of("aws:SourceAccount", Stack.of(this).getAccount()))))
                .inlinePolicies(Map.of("permissions", permissions(settings.bucket())))
                .build();
    }

    String applicationId() {
        return application.getAttrApplicationId();
    }

    String applicationArn() {
        return application.getAttrArn();
    }

    String jobRoleArn() {
        return role.getRoleArn();
    }

    private PolicyDocument permissions(String bucket) {
        Arns arns = Arns.of(this);
        return PolicyDocument.Builder.create()
                .statements(List.of(
                        Allow.on(arns.bucket(bucket) + "/" + Names.JOB_JAR, "s3:GetObject"),
                        Allow.on(arns.objects(bucket, "completed-trips/"), "s3:GetObject"),
                        Allow.on(arns.objects(bucket, "quality/"), "s3:GetObject"),
                        // Hadoop looks at what it is about to replace.
                        Allow.on(arns.objects(bucket, "daily-kpis/"), "s3:GetObject", "s3:PutObject"),
                        Allow.on(arns.bucket(bucket), "s3:ListBucket")))
                .build();
    }
}
