package com.boltride.producer.chunk;

/**
 * How much a chunk may hold. It ends with the row that reaches a limit.
 *
 * @param rows 1 or more
 * @param eventBytes of encoded events; 1 or more
 */
public record ChunkLimits(int rows, int eventBytes) {}
