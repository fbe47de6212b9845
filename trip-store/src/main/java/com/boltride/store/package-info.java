/** The trips table: the conditional writes and their outcomes. */
@NullMarked
package com.boltride.store;

import org.jspecify.annotations.NullMarked;
