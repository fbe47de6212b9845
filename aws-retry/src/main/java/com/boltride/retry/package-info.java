/** How a fault that is not the record's own is waited out. */
@NullMarked
package com.boltride.retry;

import org.jspecify.annotations.NullMarked;
