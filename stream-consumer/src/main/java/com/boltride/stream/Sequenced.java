package com.boltride.stream;

/**
 * A record with its place in its shard.
 *
 * @param sequenceNumber as the stream gave it; what a checkpoint is made of
 */
public record Sequenced<R>(String sequenceNumber, R value) {}
