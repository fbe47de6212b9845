package com.boltride.infra;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** What must never be lost. Deleting the stack leaves the bucket and the tables behind. */
final class DataStack extends Stack {

    DataStack(Construct scope, String id, StackProps props, Settings settings) {
        super(scope, id, props);
        new DataBucket(this, "Bucket", settings.bucket());
        new EventStreams(this, "Streams", settings);
        new Tables(this, "Tables");
        new LeaseTables(this, "Leases");
        new Queues(this, "Queues");
        new Topics(this, "Topics");
    }
}
