/** Letters: events that could not be applied, on their way through the retry queue and the dead-letter queue. */
@NullMarked
package com.boltride.letter;

import org.jspecify.annotations.NullMarked;
