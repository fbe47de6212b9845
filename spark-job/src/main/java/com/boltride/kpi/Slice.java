package com.boltride.kpi;

import java.io.Serializable;

/**
 * A range of an object's bytes. It holds the lines that begin in it, so neighbouring slices share no line and miss none.
 *
 * @param path the object
 * @param objectLength the whole object's size in bytes
 * @param start first byte
 * @param end byte after the last
 */
record Slice(String path, long objectLength, long start, long end) implements Serializable {

    long length() {
        return end - start;
    }
}
