/** {@code ./bolt-ride chaos}: the whole pipeline while things break on purpose, and its books afterwards. */
@NullMarked
package com.boltride.cli.chaos;

import org.jspecify.annotations.NullMarked;
