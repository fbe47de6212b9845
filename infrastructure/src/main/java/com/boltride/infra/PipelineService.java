package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.CloudMapOptions;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargatePlatformVersion;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.servicediscovery.DnsRecordType;
import software.constructs.Construct;

/** One service: a Fargate task with roles of its own, replaced without a gap, and rolled back if it does not come up. */
class PipelineService extends Construct {

    /**
     * Longer than any service takes to stop ({@code BOLT_RIDE_SHUTDOWN_TIMEOUT} for each phase): what is killed keeps its
     * leases until they expire.
     */
    private static final Duration STOP_TIMEOUT = Duration.seconds(60);

    /** A JVM on a quarter of a processor takes its time. */
    private static final Duration START_TIMEOUT = Duration.seconds(180);

    /** How soon the name of a service follows a task that was replaced. */
    private static final Duration DNS_TTL = Duration.seconds(10);

    /** The one directory that every service writes to. The image says that it is a volume, and so who may write there. */
    private static final String TEMPORARY_FILES = "/tmp";

    private static final String LIVENESS = "/actuator/health/liveness";

    private final Service service;
    private final FargateTaskDefinition task;
    private final FargateService fargate;

    PipelineService(
            Construct scope,
            Service service,
            ServiceHome home,
            List<PolicyStatement> permissions,
            Map<String, String> environment) {
        this(scope, service, home, permissions, environment, 1, false);
    }

    /**
     * @param tasks how many to begin with
     * @param alone whether the old task must have stopped before the new one starts
     */
    PipelineService(
            Construct scope,
            Service service,
            ServiceHome home,
            List<PolicyStatement> permissions,
            Map<String, String> environment,
            int tasks,
            boolean alone) {
        super(scope, service.id());
        this.service = service;
        TaskRoles roles = new TaskRoles(this, service, home, permissions);
        this.task = FargateTaskDefinition.Builder.create(this, "Task")
                .family(service.roleName())
                .cpu(service.cpu())
                .memoryLimitMiB(service.memory())
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(CpuArchitecture.ARM64)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .taskRole(roles.task())
                .executionRole(roles.execution())
                .build();
        container(roles, home, environment);
        this.fargate = FargateService.Builder.create(this, "Service")
                .serviceName(service.moduleName())
                .cluster(home.cluster())
                .taskDefinition(task)
                .platformVersion(FargatePlatformVersion.LATEST)
                .desiredCount(tasks)
                .minHealthyPercent(alone ? 0 : 100)
                .maxHealthyPercent(alone ? 100 : 200)
                .circuitBreaker(DeploymentCircuitBreaker.builder()
                        .enable(true)
                        .rollback(true)
                        .build())
                .vpcSubnets(Network.privateSubnets())
                .securityGroups(home.network().groupsOf(service))
                .cloudMapOptions(CloudMapOptions.builder()
                        .cloudMapNamespace(home.names())
                        .name(service.moduleName())
                        .dnsRecordType(DnsRecordType.A)
                        .dnsTtl(DNS_TTL)
                        .build())
                .build();
    }

    FargateService fargate() {
        return fargate;
    }

    FargateTaskDefinition task() {
        return task;
    }

    private void container(TaskRoles roles, ServiceHome home, Map<String, String> environment) {
        ContainerDefinition container = task.addContainer(
                "service",
                ContainerDefinitionOptions.builder()
                        .containerName(service.moduleName())
                        .image(ContainerImage.fromRegistry(image()))
                        .environment(environment)
                        .secrets(home.passwords().of(service))
                        .readonlyRootFilesystem(true)
                        .stopTimeout(STOP_TIMEOUT)
                        .healthCheck(healthCheck())
                        .logging(LogDriver.awsLogs(AwsLogDriverProps.builder()
                                .logGroup(roles.logs())
                                .streamPrefix("task")
                                .build()))
                        .build());
        container.addPortMappings(
                PortMapping.builder().containerPort(service.port()).build());
        task.addVolume(Volume.builder().name("tmp").build());
        container.addMountPoints(MountPoint.builder()
                .sourceVolume("tmp")
                .containerPath(TEMPORARY_FILES)
                .readOnly(false)
                .build());
    }

    /** By digest, so that what runs is what was tested, whatever becomes of a tag. */
    private String image() {
        CfnParameter digest = CfnParameter.Builder.create(Stack.of(this), service.id() + "Digest")
                .description("Image of " + service.moduleName() + " in ECR, such as sha256:0123…")
                .allowedPattern("sha256:[0-9a-f]{64}")
                .build();
        Stack stack = Stack.of(this);
        return stack.getAccount() + ".dkr.ecr." + stack.getRegion() + "." + stack.getUrlSuffix() + "/"
                + service.repository() + "@" + digest.getValueAsString();
    }

    /**
     * By the image's own probe. Liveness, because an unhealthy task is killed, and lag or an AWS that is away are no reasons
     * to.
     */
    private HealthCheck healthCheck() {
        return HealthCheck.builder()
                .command(List.of("CMD", "health-check", Integer.toString(service.port()), LIVENESS))
                .interval(Duration.seconds(15))
                .timeout(Duration.seconds(5))
                .retries(4)
                .startPeriod(START_TIMEOUT)
                .build();
    }
}
