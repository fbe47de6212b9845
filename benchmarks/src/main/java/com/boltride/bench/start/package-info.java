/** How long services take to start, and how much memory they have then. */
@NullMarked
package com.boltride.bench.start;

import org.jspecify.annotations.NullMarked;
