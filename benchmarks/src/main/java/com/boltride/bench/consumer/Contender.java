package com.boltride.bench.consumer;

import com.boltride.bench.process.JavaProcess;

/**
 * A program that consumes a stream, warm.
 *
 * @param name for the results
 * @param stream that it alone reads
 */
record Contender(String name, String stream, JavaProcess process) {}
