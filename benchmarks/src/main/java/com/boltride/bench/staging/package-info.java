/** How many objects completed trips are staged in, and how soon. */
@NullMarked
package com.boltride.bench.staging;

import org.jspecify.annotations.NullMarked;
