/** The way into Kinesis. */
@NullMarked
package com.boltride.producer.stream;

import org.jspecify.annotations.NullMarked;
