package com.boltride.producer.csv;

/**
 * A line's beginning in a file.
 *
 * @param offset bytes before it, from 0
 * @param line its number, from 1
 */
public record Position(long offset, long line) {

    public static final Position START_OF_FILE = new Position(0, 1);
}
