/** CSV files in S3 become validated events in Kinesis. */
@NullMarked
package com.boltride.producer;

import org.jspecify.annotations.NullMarked;
