/** Consumes the trip-end stream: each end completes its trip, or waits in the retry queue for the trip's start. */
@NullMarked
package com.boltride.end;

import org.jspecify.annotations.NullMarked;
