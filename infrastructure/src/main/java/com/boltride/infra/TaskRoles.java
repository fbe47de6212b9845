package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/** The two roles of a task: what its code may do, and what ECS may do to start it, for this service alone; and its log. */
final class TaskRoles extends Construct {

    private final Service service;
    private final ILogGroup logs;
    private final Role task;
    private final Role execution;

    TaskRoles(Construct scope, Service service, ServiceHome home, List<PolicyStatement> permissions) {
        super(scope, "Roles");
        this.service = service;
        this.logs = LogGroups.create(this, "Log", service.logGroup(), home.settings());
        this.task = role("Task", service.roleName(), "What " + service.moduleName() + " may do", permissions);
        this.execution = role(
                "Execution",
                service.roleName() + "-start",
                "What ECS may do to start " + service.moduleName(),
                startPermissions());
    }

    Role task() {
        return task;
    }

    Role execution() {
        return execution;
    }

    ILogGroup logs() {
        return logs;
    }

    private List<PolicyStatement> startPermissions() {
        Arns arns = Arns.of(this);
        return List.of(
                Allow.on("*", "ecr:GetAuthorizationToken"),
                Allow.on(
                        arns.repository(service.repository()),
                        "ecr:BatchCheckLayerAvailability",
                        "ecr:BatchGetImage",
                        "ecr:GetDownloadUrlForLayer"));
    }

    private Role role(String id, String name, String description, List<PolicyStatement> permissions) {
        return Role.Builder.create(this, id)
                .roleName(name)
                .description(description)
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com")
                        .withConditions(Map.of(
                                "StringEquals",
                                Map.of("aws:SourceAccount", Stack.of(this).getAccount()))))
                .inlinePolicies(Map.of(
                        "permissions",
                        PolicyDocument.Builder.create().statements(permissions).build()))
                .build();
    }
}
