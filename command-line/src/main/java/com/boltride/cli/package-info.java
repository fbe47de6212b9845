/** The command line: {@code ./bolt-ride}. */
@NullMarked
package com.boltride.cli;

import org.jspecify.annotations.NullMarked;
