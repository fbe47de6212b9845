package com.boltride.stream;

import com.boltride.trip.EventKind;

/**
 * Which stream of trip events a service consumes.
 *
 * @param kind what it carries
 * @param name of the Kinesis stream
 */
public record TripEventStream(EventKind kind, String name) {}
