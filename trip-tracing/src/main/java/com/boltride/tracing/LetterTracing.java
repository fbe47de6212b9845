package com.boltride.tracing;

/**
 * How letters are followed.
 *
 * @param retries the queue of those that wait
 * @param deadLetters the queue of those that are dead
 */
public record LetterTracing(TripTracing trips, Channel retries, Channel deadLetters) {}
