package com.boltride.tracing;

import org.jspecify.annotations.Nullable;

/**
 * What messages go through.
 *
 * @param system as {@code messaging.system} of OpenTelemetry's conventions, which know SQS alone of these three
 * @param name of the stream, the queue or the table
 * @param partition id of the shard, or null where there is none or it is not known
 */
public record Channel(String system, String name, @Nullable String partition) {

    public static Channel kinesis(String stream) {
        return new Channel("aws_kinesis", stream, null);
    }

    public static Channel queue(String name) {
        return new Channel("aws_sqs", name, null);
    }

    /** The stream of a table's changes. */
    public static Channel changes(String table) {
        return new Channel("aws_dynamodb_streams", table, null);
    }

    public Channel shard(String id) {
        return new Channel(system, name, id);
    }
}
