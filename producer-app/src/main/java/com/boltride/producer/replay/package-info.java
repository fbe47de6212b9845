/**
 * Both files merged in the order of the events' own times. Files need not be sorted, nor fit in memory: sorted runs of
 * events are spooled to the local disk and merged from there, which is an external merge sort.
 */
@NullMarked
package com.boltride.producer.replay;

import org.jspecify.annotations.NullMarked;
