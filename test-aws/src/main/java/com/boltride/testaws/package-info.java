/** The AWS that integration tests run against. */
@NullMarked
package com.boltride.testaws;

import org.jspecify.annotations.NullMarked;
