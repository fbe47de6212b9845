/** What has to come of input files and of the records in the streams, reckoned apart from the pipeline. */
@NullMarked
package com.boltride.cli.oracle;

import org.jspecify.annotations.NullMarked;
