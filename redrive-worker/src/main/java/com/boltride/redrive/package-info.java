/** Tries early ends again; looks into the dead-letter queue and redrives it. */
@NullMarked
package com.boltride.redrive;

import org.jspecify.annotations.NullMarked;
