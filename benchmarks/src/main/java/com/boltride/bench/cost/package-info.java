/** What the pipeline would cost on AWS, and the design that it replaces: the figures of {@code docs/cost.md}. */
@NullMarked
package com.boltride.bench.cost;

import org.jspecify.annotations.NullMarked;
