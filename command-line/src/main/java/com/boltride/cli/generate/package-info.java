/** Makes trips of a realistic shape, of any number, with known faults in them. */
@NullMarked
package com.boltride.cli.generate;

import org.jspecify.annotations.NullMarked;
