/** Rows judged: events that are ready to go, and rows that are put aside, in the portions that progress is made in. */
@NullMarked
package com.boltride.producer.chunk;

import org.jspecify.annotations.NullMarked;
