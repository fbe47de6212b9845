package com.boltride.stream;

/**
 * A record with its place in its shard.
 *
 * @param sequenceNumber what a checkpoint is made of: as the stream gave it, or {@code number:sub} for a record that
 *     came in an aggregate of the Kinesis Producer Library. Unique in its shard, opaque to handlers
 */
public record Sequenced<R>(String sequenceNumber, R value) {}
