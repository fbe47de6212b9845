/** {@code ./bolt-ride up}: the pipeline, left running. */
@NullMarked
package com.boltride.cli.up;

import org.jspecify.annotations.NullMarked;
