/**
 * Follows trips through the pipeline. The services say what happens to a message, in the words of {@link
 * com.boltride.tracing.TripTracing}; only this package knows what OpenTelemetry makes of it, and how a trace is handed on.
 */
@NullMarked
package com.boltride.tracing;

import org.jspecify.annotations.NullMarked;
