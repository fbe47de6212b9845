package com.boltride.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

final class OpenTelemetryReceivedTraces implements ReceivedTraces {

    private final OpenTelemetryTracing tracing;
    private final Channel from;
    private final @Nullable MessageTrace[] traces;

    OpenTelemetryReceivedTraces(OpenTelemetryTracing tracing, Channel from, int messages) {
        this.tracing = tracing;
        this.from = from;
        this.traces = new MessageTrace[messages];
    }

    @Override
    public MessageTrace begin(int place, String sequenceNumber, Instant arrival, @Nullable String traceparent) {
        MessageTrace known = traces[place];
        if (known != null) {
            return known;
        }
        Context because = TraceParents.context(traceparent);
        Span span = tracing.begin("process", "process", from, SpanKind.CONSUMER, because);
        if (span.isRecording()) {
            span.setAttribute(OpenTelemetryTracing.SEQUENCE_NUMBER, sequenceNumber)
                    .setAttribute(OpenTelemetryTracing.ARRIVAL_TIME, arrival.toString());
        }
        MessageTrace begun = new OpenTelemetryMessageTrace(tracing, span, because.with(span));
        traces[place] = begun;
        return begun;
    }

    @Override
    public MessageTrace at(int place) {
        MessageTrace known = traces[place];
        return known == null ? NoTracing.NOBODY : known;
    }
}
