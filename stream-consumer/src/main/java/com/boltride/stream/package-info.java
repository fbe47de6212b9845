/** The Kinesis Client Library behind a wall: a service implements {@link com.boltride.stream.ShardHandler}, no more. */
@NullMarked
package com.boltride.stream;

import org.jspecify.annotations.NullMarked;
