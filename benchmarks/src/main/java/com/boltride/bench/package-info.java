/** Measures what the pipeline costs, each figure against a baseline. */
@NullMarked
package com.boltride.bench;

import org.jspecify.annotations.NullMarked;
