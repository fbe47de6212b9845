package com.boltride.infra;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kinesis.Stream;
import software.amazon.awscdk.services.kinesis.StreamEncryption;
import software.amazon.awscdk.services.kinesis.StreamMode;
import software.constructs.Construct;

/** The two Kinesis streams of events. */
final class EventStreams extends Construct {

    EventStreams(Construct scope, String id, Settings settings) {
        super(scope, id);
        stream("Start", Names.START_STREAM, settings);
        stream("End", Names.END_STREAM, settings);
    }

    private void stream(String id, String name, Settings settings) {
        Stream.Builder stream = Stream.Builder.create(this, id)
                .streamName(name)
                .encryption(StreamEncryption.MANAGED)
                .retentionPeriod(Duration.hours(settings.streamRetentionHours()))
                .removalPolicy(RemovalPolicy.RETAIN);
        Integer shards = settings.shards();
        if (shards == null) {
            stream.streamMode(StreamMode.ON_DEMAND);
        } else {
            stream.streamMode(StreamMode.PROVISIONED).shardCount(shards);
        }
        stream.build();
    }
}
