/**
 * The operations page's own back end: one look over the whole pipeline, and the few calls to other services that the page
 * makes through this one. It knows the other services by their addresses alone, and nothing of how runs are scheduled: what the page
 * wants of those, it asks of the REST interface like everybody else.
 */
@NullMarked
package com.boltride.schedule.operations;

import org.jspecify.annotations.NullMarked;
