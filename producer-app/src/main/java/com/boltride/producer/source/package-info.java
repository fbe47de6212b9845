/** The bucket: input objects, read by ranges, and the objects written beside them. */
@NullMarked
package com.boltride.producer.source;

import org.jspecify.annotations.NullMarked;
