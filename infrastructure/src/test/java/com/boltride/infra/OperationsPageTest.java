package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What the operations page of scheduler-service needs, and that nobody else has it. */
class OperationsPageTest {

    private final Template pipeline = Synthesised.DEFAULTS.pipeline();

    @ParameterizedTest
    @EnumSource(Service.class)
    void isToldTheNameThatEveryTaskOfAServiceIsFoundBy(Service service) {
        JsonNode name = pipeline.the("AWS::ServiceDiscovery::Service", "Name", service.moduleName());
        JsonNode domain =
                pipeline.all("AWS::ServiceDiscovery::PrivateDnsNamespace").get(0);
        assertThat(environment(Service.SCHEDULER_SERVICE))
                .containsEntry(
                        "BOLT_RIDE_OPERATIONS_SERVICES_" + service.name(),
                        "http://" + name.path("Name").asString() + "."
                                + domain.path("Name").asString() + ":" + service.port());
        assertThat(name.path("DnsConfig").path("RoutingPolicy").asString()).isEqualTo("MULTIVALUE");
        assertThat(name.path("DnsConfig").path("DnsRecords"))
                .singleElement()
                .satisfies(record -> assertThat(record.path("Type").asString()).isEqualTo("A"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void eachTaskIsRegisteredUnderTheNameOfItsService(Service service) {
        List<String> registered =
                Template.texts(ecsService(service).path("ServiceRegistries")).toList();
        String id = pipeline.resources("AWS::ServiceDiscovery::Service").entrySet().stream()
                .filter(name -> name.getValue()
                        .path("Properties")
                        .path("Name")
                        .asString()
                        .equals(service.moduleName()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        assertThat(registered).containsExactly("${" + id + ".Arn}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"SCHEDULER_SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseIsToldWhereTheServicesAre(Service service) {
        assertThat(environment(service).keySet()).noneMatch(name -> name.startsWith("BOLT_RIDE_OPERATIONS_"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void reachesTheServiceAndNoOtherServiceDoes(Service service) {
        Set<String> entrants = pipeline.all("AWS::EC2::SecurityGroupIngress").stream()
                .filter(rule -> groups(service).contains(rule.path("GroupId").asString()))
                .filter(rule -> rule.path("FromPort").asInt() <= service.port()
                        && service.port() <= rule.path("ToPort").asInt())
                .map(rule -> rule.path("SourceSecurityGroupId").asString())
                .collect(Collectors.toSet());
        for (Service caller : Service.values()) {
            assertThat(groups(caller).stream().anyMatch(entrants::contains))
                    .as(caller + " calls " + service)
                    .isEqualTo(caller == Service.SCHEDULER_SERVICE);
        }
        // Besides it, people: where there is something for them.
        assertThat(entrants).hasSize(service.hasRest() ? 2 : 1);
    }

    @Test
    void countsWhatIsInTheTableAndTheQueuesAndCannotLookInside() {
        assertThat(actionsOn("table/trips")).containsExactly("dynamodb:DescribeTable");
        assertThat(actionsOn(":" + Names.RETRY_QUEUE)).containsExactly("sqs:GetQueueAttributes", "sqs:GetQueueUrl");
        assertThat(actionsOn(":" + Names.DEAD_LETTER_QUEUE))
                .containsExactly("sqs:GetQueueAttributes", "sqs:GetQueueUrl");
    }

    private Set<String> actionsOn(String resource) {
        return Statement.ofRoles(pipeline).stream()
                .filter(statement -> statement.holder().equals(Service.SCHEDULER_SERVICE.roleName()))
                .filter(statement -> statement.resources().stream().anyMatch(arn -> arn.endsWith(resource)))
                .flatMap(statement -> statement.actions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> groups(Service service) {
        return Template.texts(ecsService(service)
                        .path("NetworkConfiguration")
                        .path("AwsvpcConfiguration")
                        .path("SecurityGroups"))
                .toList();
    }

    private JsonNode ecsService(Service service) {
        return pipeline.the("AWS::ECS::Service", "ServiceName", service.moduleName());
    }

    private Map<String, String> environment(Service service) {
        return pipeline.the("AWS::ECS::TaskDefinition", "Family", service.roleName())
                .path("ContainerDefinitions")
                .get(0)
                .path("Environment")
                .valueStream()
                .collect(Collectors.toMap(
                        variable -> variable.path("Name").asString(),
                        variable -> variable.path("Value").asString()));
    }
}
