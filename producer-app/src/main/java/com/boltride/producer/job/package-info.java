/** A run as a Spring Batch job: its steps, its progress, and how it stops. */
@NullMarked
package com.boltride.producer.job;

import org.jspecify.annotations.NullMarked;
