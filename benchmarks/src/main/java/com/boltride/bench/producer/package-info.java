/** The producer, against a bare loop of {@code PutRecords}. */
@NullMarked
package com.boltride.bench.producer;

import org.jspecify.annotations.NullMarked;
