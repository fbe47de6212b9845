/**
 * What a trip is: its events, how they are decoded and encoded, what makes one invalid, and what may become of one.
 *
 * <p>Pure Java: nothing here knows of AWS or of Spring.
 */
@NullMarked
package com.boltride.trip;

import org.jspecify.annotations.NullMarked;
