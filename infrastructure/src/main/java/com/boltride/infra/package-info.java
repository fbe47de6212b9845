/** Everything the pipeline needs in an AWS account: one class for each concern, three stacks. */
@NullMarked
package com.boltride.infra;

import org.jspecify.annotations.NullMarked;
