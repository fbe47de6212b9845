package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ServicesTest {

    private final Template pipeline = Synthesised.DEFAULTS.pipeline();

    @ParameterizedTest
    @EnumSource(Service.class)
    void runsItsOwnImageByDigestOnArm(Service service) {
        JsonNode task = task(service);
        assertThat(task.path("RuntimePlatform").path("CpuArchitecture").asString())
                .isEqualTo("ARM64");
        assertThat(container(service).path("Image").asString())
                .isEqualTo("${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/bolt-ride/"
                        + service.moduleName() + "@${" + service.id() + "Digest}");
        assertThat(pipeline.raw()
                        .path("Parameters")
                        .path(service.id() + "Digest")
                        .has("Default"))
                .as("a digest that nobody gave")
                .isFalse();
        Synthesised.DEFAULTS.delivery().the("AWS::ECR::Repository", "RepositoryName", service.repository());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void hasAPortOfItsOwnAndIsProbedForLiveness(Service service) {
        assertThat(Sources.read(service.moduleName() + "/src/main/resources/application.yml"))
                .contains("${SERVER_PORT:" + service.port() + "}");
        JsonNode probe = container(service).path("HealthCheck");
        assertThat(Template.texts(probe.path("Command")))
                .containsExactly("CMD", "health-check", Integer.toString(service.port()), "/actuator/health/liveness");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void isGivenLongerToStopThanOnePhaseOfItsStopTakes(Service service) {
        String common = Sources.read("service-runtime/src/main/resources/bolt-ride.yml");
        Matcher phase = Pattern.compile("BOLT_RIDE_SHUTDOWN_TIMEOUT:(\\d+)s").matcher(common);
        assertThat(phase.find()).isTrue();
        assertThat(Duration.ofSeconds(container(service).path("StopTimeout").asInt()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2L * Integer.parseInt(phase.group(1))));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void isRolledBackIfItDoesNotComeUp(Service service) {
        JsonNode deployment = pipeline.the("AWS::ECS::Service", "ServiceName", service.moduleName())
                .path("DeploymentConfiguration");
        assertThat(deployment.path("DeploymentCircuitBreaker").toString())
                .isEqualTo("{\"Enable\":true,\"Rollback\":true}");
        boolean alone = service == Service.PRODUCER_APP;
        assertThat(deployment.path("MaximumPercent").asInt()).isEqualTo(alone ? 100 : 200);
        assertThat(deployment.path("MinimumHealthyPercent").asInt()).isEqualTo(alone ? 0 : 100);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void hasRolesAndALogOfItsOwn(Service service) {
        JsonNode task = task(service);
        pipeline.the("AWS::IAM::Role", "RoleName", "bolt-ride-" + service.moduleName());
        pipeline.the("AWS::IAM::Role", "RoleName", "bolt-ride-" + service.moduleName() + "-start");
        assertThat(task.path("TaskRoleArn").asString())
                .isNotEqualTo(task.path("ExecutionRoleArn").asString());
        assertThat(pipeline.the("AWS::Logs::LogGroup", "LogGroupName", "/bolt-ride/" + service.moduleName())
                        .path("RetentionInDays")
                        .asInt())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void isSetUpByPropertiesThatItReallyHas(Service service) {
        String source = Sources.of(service);
        for (Synthesised variant : List.of(Synthesised.DEFAULTS, Synthesised.EVERYTHING)) {
            container(variant.pipeline(), service)
                    .path("Environment")
                    .valueStream()
                    .map(variable -> variable.path("Name").asString())
                    .filter(name -> name.startsWith("BOLT_RIDE_"))
                    .forEach(name ->
                            assertThat(source).as(name + " of " + service).contains("${" + name + ":"));
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void followsTripsOnlyWhereACollectorIsNamed(Service service) {
        assertThat(names(Synthesised.DEFAULTS, service)).noneMatch(name -> name.startsWith("BOLT_RIDE_TRACING_"));
        assertThat(names(Synthesised.EVERYTHING, service))
                .contains("BOLT_RIDE_TRACING_ENABLED", "BOLT_RIDE_TRACING_ENDPOINT", "BOLT_RIDE_TRACING_RATIO");
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIP_START_SERVICE", "TRIP_END_SERVICE", "REDRIVE_WORKER", "SCHEDULER_SERVICE"})
    void isToldLikeTheOthersWhetherOpenTripsAreIndexed(Service service) {
        assertThat(indexesOpenTrips(Synthesised.DEFAULTS, service)).isEqualTo("true");
        assertThat(indexesOpenTrips(Synthesised.EVERYTHING, service)).isEqualTo("false");
    }

    private static String indexesOpenTrips(Synthesised variant, Service service) {
        return container(variant.pipeline(), service)
                .path("Environment")
                .valueStream()
                .filter(variable -> variable.path("Name").asString().equals("BOLT_RIDE_TRIPS_INDEX_OPEN_TRIPS"))
                .map(variable -> variable.path("Value").asString())
                .collect(Collectors.joining());
    }

    private static List<String> names(Synthesised variant, Service service) {
        return container(variant.pipeline(), service)
                .path("Environment")
                .valueStream()
                .map(variable -> variable.path("Name").asString())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void isGivenTheViewersPasswordAndTheOperatorsIfItHasARestInterface(Service service) {
        boolean closed = Sources.read(service.moduleName() + "/src/main/resources/application.yml")
                .contains("bolt-ride-consumer.yml");
        assertThat(service.hasRest()).isEqualTo(!closed);
        assertThat(container(service)
                        .path("Secrets")
                        .valueStream()
                        .map(secret -> secret.path("Name").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        service.hasRest()
                                ? List.of("BOLT_RIDE_API_PASSWORD", "BOLT_RIDE_API_VIEWER_PASSWORD")
                                : List.of("BOLT_RIDE_API_VIEWER_PASSWORD"));
    }

    @Test
    void consumersNeverOutnumberTheShards() {
        assertThat(pipeline.all("AWS::ApplicationAutoScaling::ScalableTarget"))
                .extracting(target -> target.path("MaxCapacity").asInt())
                .containsExactlyInAnyOrder(2, 2, ConsumerService.TABLE_SHARDS);
        assertThat(Synthesised.EVERYTHING.pipeline().all("AWS::ApplicationAutoScaling::ScalableTarget"))
                .extracting(target -> target.path("MaxCapacity").asInt())
                .containsOnly(4);
    }

    @Test
    void consumersScaleOnLagAndProcessor() {
        List<JsonNode> policies = pipeline.all("AWS::ApplicationAutoScaling::ScalingPolicy");
        assertThat(policies)
                .extracting(policy -> policy.path("PolicyType").asString())
                .containsExactlyInAnyOrder(
                        "StepScaling",
                        "StepScaling",
                        "StepScaling",
                        "TargetTrackingScaling",
                        "TargetTrackingScaling",
                        "TargetTrackingScaling");
        assertThat(policies.toString()).contains("ECSServiceAverageCPUUtilization");
    }

    @Test
    void tasksAreInPrivateSubnetsWithoutPublicAddresses() {
        assertThat(pipeline.all("AWS::ECS::Service")).allSatisfy(service -> {
            JsonNode network = service.path("NetworkConfiguration").path("AwsvpcConfiguration");
            assertThat(network.path("AssignPublicIp").asString()).isEqualTo("DISABLED");
            assertThat(Template.texts(network.path("Subnets"))).allMatch(subnet -> subnet.contains("services"));
        });
    }

    @Test
    void theProducerKeepsItsRunsOnAnEncryptedFileSystem() {
        JsonNode volume = named(task(Service.PRODUCER_APP).path("Volumes"), "Name", "state")
                .path("EFSVolumeConfiguration");
        assertThat(volume.path("TransitEncryption").asString()).isEqualTo("ENABLED");
        assertThat(volume.path("AuthorizationConfig").path("IAM").asString()).isEqualTo("ENABLED");
        assertThat(pipeline.all("AWS::EFS::FileSystem"))
                .singleElement()
                .satisfies(
                        files -> assertThat(files.path("Encrypted").asBoolean()).isTrue());
        assertThat(named(container(Service.PRODUCER_APP).path("MountPoints"), "SourceVolume", "state")
                        .path("ContainerPath")
                        .asString())
                .isEqualTo(variable(Service.PRODUCER_APP, "BOLT_RIDE_PRODUCER_STATE_DIR"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void canWriteToAVolumeForTemporaryFilesAndNowhereElse(Service service) {
        assertThat(container(service).path("ReadonlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(named(container(service).path("MountPoints"), "SourceVolume", "tmp")
                        .path("ContainerPath")
                        .asString())
                .isEqualTo("/tmp");
        // A volume of Fargate's belongs to root, unless the image has one in its place.
        assertThat(Sources.read("docker/service.Dockerfile")).contains("VOLUME /tmp");
    }

    @Test
    void s3AndDynamoDbAreReachedByEndpointsThatCostNothing() {
        assertThat(pipeline.all("AWS::EC2::VPCEndpoint"))
                .extracting(endpoint -> endpoint.path("VpcEndpointType").asString())
                .containsExactly("Gateway", "Gateway");
        assertThat(Synthesised.EVERYTHING.pipeline().all("AWS::EC2::VPCEndpoint"))
                .extracting(endpoint -> endpoint.path("VpcEndpointType").asString())
                .containsExactlyInAnyOrder("Gateway", "Gateway", "Interface", "Interface");
    }

    @Test
    void theKpiApplicationStopsByItselfAndHoldsNoCapacity() {
        JsonNode application = pipeline.the("AWS::EMRServerless::Application", "Name", "nsp-bolt-ride-aggregator");
        assertThat(application.path("ReleaseLabel").asString()).isEqualTo("emr-spark-8.1.0");
        assertThat(application.path("AutoStopConfiguration").path("Enabled").asBoolean())
                .isTrue();
        assertThat(application.has("InitialCapacity")).isFalse();
    }

    private String variable(Service service, String name) {
        return named(container(service).path("Environment"), "Name", name)
                .path("Value")
                .asString();
    }

    private static JsonNode named(JsonNode list, String property, String name) {
        return list.valueStream()
                .filter(element -> element.path(property).asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode task(Service service) {
        return pipeline.the("AWS::ECS::TaskDefinition", "Family", service.roleName());
    }

    private JsonNode container(Service service) {
        return container(pipeline, service);
    }

    private static JsonNode container(Template template, Service service) {
        return template.the("AWS::ECS::TaskDefinition", "Family", service.roleName())
                .path("ContainerDefinitions")
                .get(0);
    }
}
