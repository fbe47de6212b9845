package com.boltride.infra;

import java.util.List;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/**
 * A network that nothing from outside can enter. S3 and DynamoDB, which carry most bytes, are reached by gateway endpoints,
 * which cost nothing; the other services by NAT, which costs less than an endpoint for each of them.
 */
final class Network extends Construct {

    private static final int ZONES = 2;

    private final Vpc vpc;
    private final SecurityGroup services;
    private final SecurityGroup page;

    Network(Construct scope, String id, Settings settings) {
        super(scope, id);
        vpc = Vpc.Builder.create(this, "Vpc")
                .vpcName("bolt-ride")
                .maxAzs(ZONES)
                .natGateways(settings.natGateways())
                .subnetConfiguration(List.of(
                        subnet("public", SubnetType.PUBLIC), subnet("services", SubnetType.PRIVATE_WITH_EGRESS)))
                // Would be done by a Lambda function; nothing here uses that group.
                .restrictDefaultSecurityGroup(false)
                .build();
        vpc.addGatewayEndpoint("S3", gateway(GatewayVpcEndpointAwsService.S3));
        vpc.addGatewayEndpoint("DynamoDb", gateway(GatewayVpcEndpointAwsService.DYNAMODB));
        services = group("Services", "The services of Bolt Ride");
        page = group("Page", "The operations page of scheduler-service, which asks all services");
        SecurityGroup operators =
                group("Operators", "Who may call the REST interfaces: give it to a CloudShell or a VPN");
        for (Service service : Service.values()) {
            services.addIngressRule(page, Port.tcp(service.port()), "operations page to " + service.moduleName());
            if (service.hasRest()) {
                services.addIngressRule(operators, Port.tcp(service.port()), "REST of " + service.moduleName());
            }
        }
        settings.interfaceEndpoints().forEach(this::addInterfaceEndpoint);
    }

    IVpc vpc() {
        return vpc;
    }

    SecurityGroup services() {
        return services;
    }

    /** Which groups a service's tasks are in. Only scheduler-service calls the others. */
    List<SecurityGroup> groupsOf(Service service) {
        return service == Service.SCHEDULER_SERVICE ? List.of(services, page) : List.of(services);
    }

    static SubnetSelection privateSubnets() {
        return SubnetSelection.builder()
                .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                .build();
    }

    private void addInterfaceEndpoint(String service) {
        vpc.addInterfaceEndpoint(
                service,
                InterfaceVpcEndpointOptions.builder()
                        .service(new InterfaceVpcEndpointAwsService(service))
                        .subnets(privateSubnets())
                        .build());
    }

    private static GatewayVpcEndpointOptions gateway(GatewayVpcEndpointAwsService service) {
        return GatewayVpcEndpointOptions.builder()
                .service(service)
                .subnets(List.of(privateSubnets()))
                .build();
    }

    private SecurityGroup group(String id, String description) {
        return SecurityGroup.Builder.create(this, id)
                .vpc(vpc)
                .description(description)
                .build();
    }

    private static SubnetConfiguration subnet(String name, SubnetType type) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(type)
                .cidrMask(24)
                .build();
    }
}
