/**
 * What has to come of two input files, reckoned from the files alone. No code of the pipeline is used or copied, so that a
 * mistake would have to be made twice to go unnoticed.
 */
package com.boltride.pipeline.oracle;
