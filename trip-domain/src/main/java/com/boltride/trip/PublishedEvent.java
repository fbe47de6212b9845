package com.boltride.trip;

/**
 * An event as it came off its stream.
 *
 * @param event what it says
 * @param sequenceNumber which record of the stream it is. It makes a replay of the same record tell itself from a second
 *     record with the same content
 */
public record PublishedEvent(TripEvent event, String sequenceNumber) {}
