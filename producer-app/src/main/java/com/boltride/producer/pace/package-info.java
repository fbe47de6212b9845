/** When events may go out. */
@NullMarked
package com.boltride.producer.pace;

import org.jspecify.annotations.NullMarked;
