package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;

/**
 * The three stacks, in the order of their lives: where releases come from, what must never be lost, and what may be torn
 * down and built again at any time. They know each other by name alone, so that none holds another in place by an export.
 */
final class BoltRide {

    static final String DELIVERY = "BoltRideDelivery";
    static final String DATA = "BoltRideData";
    static final String PIPELINE = "BoltRide";

    private BoltRide() {}

    static void addTo(App app, Settings settings) {
        new DeliveryStack(app, DELIVERY, properties("Image repositories and the role that deploys", false), settings);
        DataStack data =
                new DataStack(app, DATA, properties("Streams, tables, queues, topics and the bucket", true), settings);
        PipelineStack pipeline =
                new PipelineStack(app, PIPELINE, properties("Services, KPI job, catalog and alarms", false), settings);
        pipeline.addStackDependency(data, "it finds everything there by name");
        // Dashboards have had tags for so short a time that not every CloudFormation knows of them.
        Tags.of(app)
                .add(
                        "application",
                        "bolt-ride",
                        TagProps.builder()
                                .excludeResourceTypes(List.of("AWS::CloudWatch::Dashboard"))
                                .build());
    }

    private static StackProps properties(String contents, boolean protectedFromDeletion) {
        return StackProps.builder()
                .description("Bolt Ride: " + contents)
                .terminationProtection(protectedFromDeletion)
                .analyticsReporting(false)
                // The command line looks at the bootstrap's version anyway. Without a rule of its own about it, a
                // template
                // can be given to any CloudFormation.
                .synthesizer(DefaultStackSynthesizer.Builder.create()
                        .generateBootstrapVersionRule(false)
                        .build())
                .tags(Map.of())
                .build();
    }
}
