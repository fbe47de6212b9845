package com.boltride.kpi;

/**
 * An object of staged trips.
 *
 * @param path fully qualified
 * @param length size in bytes
 */
record TripObject(String path, long length) {}
