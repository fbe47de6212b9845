/** The daily run: asks for the KPI job every day and on demand, follows it to its end, and tells how it went. */
@NullMarked
package com.boltride.schedule;

import org.jspecify.annotations.NullMarked;
