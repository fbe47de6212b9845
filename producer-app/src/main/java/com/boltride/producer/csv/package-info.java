/**
 * CSV as it comes from strangers: RFC 4180 in UTF-8, read row by row at known byte offsets, where a row that is no row
 * spoils no other. FastCSV splits a record into its fields. What it does not give is here: where in the file each record
 * stands, so that reading can go on there after a restart, and what to do when the text is not UTF-8 or a quote is never
 * closed.
 */
@NullMarked
package com.boltride.producer.csv;

import org.jspecify.annotations.NullMarked;
