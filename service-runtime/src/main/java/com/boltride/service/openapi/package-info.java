/** The description of a service's REST interface, as far as it is the same for all. */
@NullMarked
package com.boltride.service.openapi;

import org.jspecify.annotations.NullMarked;
