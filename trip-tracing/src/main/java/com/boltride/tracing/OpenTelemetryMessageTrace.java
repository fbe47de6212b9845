package com.boltride.tracing;

import com.boltride.trip.Outcome;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

final class OpenTelemetryMessageTrace implements MessageTrace {

    private final OpenTelemetryTracing tracing;
    private final Span span;
    private final Context context;
    private @Nullable String tripId;
    private @Nullable Span write;

    /** @param context in which the span is current */
    OpenTelemetryMessageTrace(OpenTelemetryTracing tracing, Span span, Context context) {
        this.tracing = tracing;
        this.span = span;
        this.context = context;
    }

    @Override
    public @Nullable String writing(String tripId) {
        Span writing = write;
        if (writing == null) {
            this.tripId = tripId;
            span.setAttribute(OpenTelemetryTracing.TRIP_ID, tripId);
            writing = tracing.beginWriting(tripId, context);
            write = writing;
        }
        return writing.getSpanContext().isSampled() ? TraceParents.text(context.with(writing)) : null;
    }

    @Override
    public void written(Outcome outcome) {
        if (write != null) {
            write.setAttribute(OpenTelemetryTracing.OUTCOME, outcome.tag()).end();
        }
    }

    @Override
    public @Nullable String created(Channel to) {
        return tracing.created(to, tripId, context);
    }

    @Override
    public void during(Runnable step) {
        context.wrap(step).run();
    }

    @Override
    public void end(Outcome outcome) {
        span.setAttribute(OpenTelemetryTracing.OUTCOME, outcome.tag()).end();
    }
}
