/** Breaks calls to AWS on purpose, on their way. */
@NullMarked
package com.boltride.faults;

import org.jspecify.annotations.NullMarked;
