package com.boltride.infra;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** What works on the data: it holds none that matters, and can be deleted and deployed again at any time. */
final class PipelineStack extends Stack {

    PipelineStack(Construct scope, String id, StackProps props, Settings settings) {
        super(scope, id, props);
        Network network = new Network(this, "Network", settings);
        KpiApplication kpi = new KpiApplication(this, "Kpi", settings);
        new Services(this, "Services", settings, network, kpi);
        new JobEvents(this, "JobEvents", kpi);
        new TaskStops(this, "TaskStops", settings);
        new Catalog(this, "Catalog", settings);
        if (settings.rawArchive()) {
            new RawArchive(this, "RawArchive", settings);
        }
        new Dashboard(this, "Dashboard");
        new Alarms(this, "Alarms", settings);
    }
}
