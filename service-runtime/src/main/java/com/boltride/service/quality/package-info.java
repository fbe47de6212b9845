/** What a service tells of the quality of what it handles: counts by the hour, kept in the bucket. */
@NullMarked
package com.boltride.service.quality;

import org.jspecify.annotations.NullMarked;
