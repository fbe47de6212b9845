/** The processes that are measured, and those that they are measured with. */
@NullMarked
package com.boltride.bench.process;

import org.jspecify.annotations.NullMarked;
