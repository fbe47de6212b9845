/** Whether and how a service follows trips. */
@NullMarked
package com.boltride.service.tracing;

import org.jspecify.annotations.NullMarked;
