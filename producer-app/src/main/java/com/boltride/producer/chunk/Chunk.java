package com.boltride.producer.chunk;

import com.boltride.producer.csv.Position;
import java.util.List;

/**
 * Consecutive rows of a file. All of them are done with, or none: progress is kept from chunk to chunk.
 *
 * @param start where the reading of the first row began
 * @param end where the reading of the next chunk begins
 * @param events the valid rows, in file order
 * @param quarantined the others, in file order
 */
public record Chunk(Position start, Position end, List<OutgoingEvent> events, List<QuarantinedRow> quarantined) {}
