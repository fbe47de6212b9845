/** The services that consume trip events, against bare clients that do the same. */
@NullMarked
package com.boltride.bench.consumer;

import org.jspecify.annotations.NullMarked;
