/** EMR Serverless as far as the pipeline needs it: its job-run calls, answered by running the job on local Spark. */
@NullMarked
package com.boltride.local.emr;

import org.jspecify.annotations.NullMarked;
