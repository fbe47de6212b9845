/** Double-entry bookkeeping of a run: what was read, published, applied, staged and reported, and whether it adds up. */
@NullMarked
package com.boltride.cli.ledger;

import org.jspecify.annotations.NullMarked;
