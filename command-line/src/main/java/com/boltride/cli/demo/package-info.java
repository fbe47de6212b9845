/** {@code ./bolt-ride demo}: the whole pipeline on two files, with its books. */
@NullMarked
package com.boltride.cli.demo;

import org.jspecify.annotations.NullMarked;
