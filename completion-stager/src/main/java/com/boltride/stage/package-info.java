/** Stages every trip that becomes completed: many trips to an S3 object, by the day they ended. */
@NullMarked
package com.boltride.stage;

import org.jspecify.annotations.NullMarked;
