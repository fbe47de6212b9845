package com.boltride.infra;

import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.servicediscovery.PrivateDnsNamespace;
import software.constructs.Construct;

/** The six services on one cluster. */
final class Services extends Construct {

    private final Settings settings;

    Services(Construct scope, String id, Settings settings, Network network, KpiApplication kpi) {
        super(scope, id);
        this.settings = settings;
        Cluster cluster = Cluster.Builder.create(this, "Cluster")
                .clusterName(Names.CLUSTER)
                .vpc(network.vpc())
                .containerInsightsV2(
                        settings.containerInsights() ? ContainerInsights.ENABLED : ContainerInsights.DISABLED)
                .build();
        PrivateDnsNamespace names = PrivateDnsNamespace.Builder.create(this, "Names")
                .name(Names.DOMAIN)
                .vpc(network.vpc())
                .build();
        ApiPasswords passwords = new ApiPasswords(this);
        ServiceHome home = new ServiceHome(cluster, network, names, passwords, settings);
        ServicePermissions permissions = new ServicePermissions(this, settings, kpi);
        Environment environment = new Environment(this, settings, kpi);

        for (Service consumer : new Service[] {Service.TRIP_START_SERVICE, Service.TRIP_END_SERVICE}) {
            new ConsumerService(
                    this, consumer, home, permissions.of(consumer), environment.of(consumer), settings.maxConsumers());
        }
        new ConsumerService(
                this,
                Service.COMPLETION_STAGER,
                home,
                permissions.of(Service.COMPLETION_STAGER),
                environment.of(Service.COMPLETION_STAGER),
                ConsumerService.TABLE_SHARDS);
        for (Service single : new Service[] {Service.SCHEDULER_SERVICE, Service.REDRIVE_WORKER}) {
            new PipelineService(this, single, home, permissions.of(single), environment.of(single));
        }
        new ProducerService(this, home, permissions.of(Service.PRODUCER_APP), environment.of(Service.PRODUCER_APP));
    }
}
