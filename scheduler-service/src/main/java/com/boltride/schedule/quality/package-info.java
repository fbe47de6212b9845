/**
 * Watches the quality of what the pipeline handles: trips that stay open, and the shares of records that are quarantined,
 * conflicting or dead, by the hour; and what reports say is out of bounds. Tells of what passes a limit in one message.
 */
@NullMarked
package com.boltride.schedule.quality;

import org.jspecify.annotations.NullMarked;
