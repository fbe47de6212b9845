/** Has a pipeline do its work and waits for it: publish, drain, aggregate, close the books. */
@NullMarked
package com.boltride.cli.run;

import org.jspecify.annotations.NullMarked;
