package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.CfnResourcePolicy;
import software.constructs.Construct;

/** Writes down every task that ended by itself, with the reason, which ECS forgets after an hour. The rule counts them. */
final class TaskStops extends Construct {

    TaskStops(Construct scope, String id, Settings settings) {
        super(scope, id);
        Stack stack = Stack.of(this);
        Arns arns = Arns.of(this);
        LogGroups.create(this, "Log", Names.TASK_STOPS_LOG, settings);
        CfnResourcePolicy.Builder.create(this, "LogPolicy")
                .policyName("bolt-ride-task-stops")
                .policyDocument(stack.toJsonString(PolicyDocument.Builder.create()
                        .statements(List.of(mayWrite(arns)))
                        .build()
                        .toJSON()))
                .build();
        CfnRule.Builder.create(this, "TaskStopped")
                .name(Names.TASK_STOPPED_RULE)
                .description("A task that ended by itself or did not start")
                .eventPattern(Map.of(
                        "source", List.of("aws.ecs"),
                        "detail-type", List.of("ECS Task State Change"),
                        "detail",
                                Map.of(
                                        "clusterArn", List.of(arns.cluster(Names.CLUSTER)),
                                        "lastStatus", List.of("STOPPED"),
                                        "stopCode", List.of("EssentialContainerExited", "TaskFailedToStart"))))
                .targets(List.of(CfnRule.TargetProperty.builder()
                        .id("log")
                        .arn(arns.logGroup(Names.TASK_STOPS_LOG))
                        .build()))
                .build();
    }

    private static PolicyStatement mayWrite(Arns arns) {
        return PolicyStatement.Builder.create()
                .principals(List.of(
                        new ServicePrincipal("events.amazonaws.com"),
                        new ServicePrincipal("delivery.logs.amazonaws.com")))
                .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
                .resources(List.of(arns.logGroup(Names.TASK_STOPS_LOG) + ":*"))
                .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", arns.rule(Names.TASK_STOPPED_RULE))))
                .build();
    }
}
