package com.boltride.bench.start;

/**
 * A service that has become ready.
 *
 * @param seconds since its process was started
 * @param megabytes that it has in RAM, of 2^20 bytes
 */
record Ready(double seconds, double megabytes) {}
