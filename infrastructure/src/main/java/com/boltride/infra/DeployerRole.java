package com.boltride.infra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.CfnOIDCProvider;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.constructs.Construct;

/**
 * The role of the deployment workflow, for jobs of one branch of one repository. Stacks are changed by the roles of the CDK
 * bootstrap, which it may assume; by itself it pushes images, uploads the job's jar, and sends one trip as a smoke test.
 */
final class DeployerRole extends Construct {

    private static final String ISSUER = "token.actions.githubusercontent.com";

    /** CDK's default, part of the names of the roles that {@code cdk bootstrap} makes. */
    private static final String BOOTSTRAP_QUALIFIER = "hnb659fds";

    /** What the trips of smoke tests are called; the role can touch no other trip. */
    private static final String SMOKE_TRIPS = "smoke-*";

    private final Settings settings;
    private final Arns arns;
    private final Role role;

    DeployerRole(Construct scope, String id, Settings settings) {
        super(scope, id);
        this.settings = settings;
        this.arns = Arns.of(this);
        this.role = Role.Builder.create(this, "Role")
                .roleName(Names.DEPLOYER_ROLE)
                .description("Deploys Bolt Ride from " + settings.repository() + ", branch " + settings.branch())
                .maxSessionDuration(Duration.hours(2))
                .assumedBy(github())
                .inlinePolicies(Map.of(
                        "deploy",
                        PolicyDocument.Builder.create().statements(statements()).build()))
                .build();
    }

    String arn() {
        return role.getRoleArn();
    }

    private WebIdentityPrincipal github() {
        String provider = arns.role("").replace(":role/", ":oidc-provider/" + ISSUER);
        if (settings.createOidcProvider()) {
            provider = CfnOIDCProvider.Builder.create(this, "GitHub")
                    .url("https://" + ISSUER)
                    .clientIdList(List.of("sts.amazonaws.com"))
                    .build()
                    .getAttrArn();
        }
        return new WebIdentityPrincipal(
                provider,
                Map.of(
                        "StringEquals",
                        Map.of(
                                ISSUER + ":aud",
                                "sts.amazonaws.com",
                                ISSUER + ":sub",
                                "repo:" + settings.repository() + ":ref:refs/heads/" + settings.branch())));
    }

    private List<PolicyStatement> statements() {
        List<PolicyStatement> statements = new ArrayList<>();
        statements.add(Allow.on(bootstrapRoles(), "sts:AssumeRole"));
        statements.add(Allow.on("*", "ecr:GetAuthorizationToken"));
        statements.add(Allow.on(
                all(service -> arns.repository(service.repository())),
                "ecr:BatchCheckLayerAvailability",
                "ecr:BatchGetImage",
                "ecr:CompleteLayerUpload",
                "ecr:DescribeImages",
                "ecr:GetDownloadUrlForLayer",
                "ecr:InitiateLayerUpload",
                "ecr:PutImage",
                "ecr:UploadLayerPart"));
        statements.add(Allow.on(arns.bucket(settings.bucket()) + "/" + Names.JOB_JAR, "s3:PutObject"));
        statements.add(
                Allow.on(all(service -> arns.service(Names.CLUSTER, service.moduleName())), "ecs:DescribeServices"));
        statements.add(Allow.on(arns.stream(Names.START_STREAM), "kinesis:PutRecord"));
        statements.add(Allow.onlyIf(
                Map.of("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", List.of(SMOKE_TRIPS))),
                arns.table(Names.TRIPS_TABLE),
                "dynamodb:GetItem",
                "dynamodb:DeleteItem"));
        return statements;
    }

    private List<String> bootstrapRoles() {
        Stack stack = Stack.of(this);
        return List.of("deploy", "file-publishing", "lookup").stream()
                .map(purpose -> arns.role("cdk-" + BOOTSTRAP_QUALIFIER + "-" + purpose + "-role-" + stack.getAccount()
                        + "-" + stack.getRegion()))
                .toList();
    }

    private static List<String> all(Function<Service, String> arn) {
        return Arrays.stream(Service.values()).map(arn).toList();
    }
}
