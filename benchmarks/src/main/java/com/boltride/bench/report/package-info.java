/** The KPI report on Spark, against DuckDB computing the same from the same files. */
@NullMarked
package com.boltride.bench.report;

import org.jspecify.annotations.NullMarked;
