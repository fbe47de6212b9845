/** The hot paths of a consumer by themselves, measured by JMH. */
@NullMarked
package com.boltride.bench.micro;

import org.jspecify.annotations.NullMarked;
