/** Consumes the trip-start stream: each start creates its trip. */
@NullMarked
package com.boltride.start;

import org.jspecify.annotations.NullMarked;
