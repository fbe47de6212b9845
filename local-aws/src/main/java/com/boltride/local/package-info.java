/**
 * The AWS that the pipeline needs, on one machine without Docker: for the demo and for every integration test.
 *
 * <p>Each emulator is a process of its own, so that none of their jars reaches the classpath of whoever starts them. Why
 * each was chosen is in {@code RATIONALE.md}.
 */
@NullMarked
package com.boltride.local;

import org.jspecify.annotations.NullMarked;
