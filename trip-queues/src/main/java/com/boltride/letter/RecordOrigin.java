package com.boltride.letter;

import com.boltride.trip.EventKind;
import java.time.Instant;

/**
 * Which record of which stream an event came as.
 *
 * @param kind what the stream carries
 * @param stream name of the Kinesis stream
 * @param shard id of the shard
 * @param sequenceNumber of the record in its shard
 * @param arrivalTime when Kinesis took the record
 */
public record RecordOrigin(EventKind kind, String stream, String shard, String sequenceNumber, Instant arrivalTime) {}
