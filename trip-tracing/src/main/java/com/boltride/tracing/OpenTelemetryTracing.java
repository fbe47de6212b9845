package com.boltride.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Spans after OpenTelemetry's conventions for messaging and for databases; what is ours alone begins with {@code boltride}. */
final class OpenTelemetryTracing implements TripTracing {

    static final AttributeKey<String> TRIP_ID = AttributeKey.stringKey("boltride.trip.id");
    static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("boltride.outcome");
    static final AttributeKey<String> SEQUENCE_NUMBER = AttributeKey.stringKey("boltride.sequence_number");
    static final AttributeKey<String> ARRIVAL_TIME = AttributeKey.stringKey("boltride.arrival_time");
    static final AttributeKey<String> OBJECT_KEY = AttributeKey.stringKey("aws.s3.key");

    private static final String STATEMENTS = "BatchExecuteStatement";

    private final Tracer tracer;
    private final String tripsTable;

    OpenTelemetryTracing(Tracer tracer, String tripsTable) {
        this.tracer = tracer;
        this.tripsTable = tripsTable;
    }

    @Override
    public @Nullable String created(Channel to, @Nullable String tripId, @Nullable String traceparent) {
        return created(to, tripId, TraceParents.context(traceparent));
    }

    @Nullable
    String created(Channel to, @Nullable String tripId, Context because) {
        Span span = begin("create", "create", to, SpanKind.PRODUCER, because);
        if (tripId != null) {
            span.setAttribute(TRIP_ID, tripId);
        }
        span.end();
        return TraceParents.text(because.with(span));
    }

    @Override
    public ReceivedTraces received(Channel from, int messages) {
        return new OpenTelemetryReceivedTraces(this, from, messages);
    }

    @Override
    public StagingTrace staging(
            Channel from, String sequenceNumber, String tripId, @Nullable String end, @Nullable String start) {
        Context completed = TraceParents.context(end);
        if (!Span.fromContext(completed).getSpanContext().isSampled()) {
            return StagingTrace.NONE;
        }
        Span span = begin("stage", "process", from, SpanKind.CONSUMER, completed)
                .setAttribute(TRIP_ID, tripId)
                .setAttribute(SEQUENCE_NUMBER, sequenceNumber);
        SpanContext begun = Span.fromContext(TraceParents.context(start)).getSpanContext();
        if (begun.isValid()) {
            span.addLink(begun);
        }
        return key -> span.setAttribute(OBJECT_KEY, key).end();
    }

    /** @param operation what it is called here. @param type what the conventions call it */
    Span begin(String operation, String type, Channel channel, SpanKind kind, Context parent) {
        Span span = begin(operation, channel.name(), kind, parent);
        // Most are not sampled: then nothing is collected, either.
        if (span.isRecording()) {
            span.setAttribute("messaging.system", channel.system())
                    .setAttribute("messaging.destination.name", channel.name())
                    .setAttribute("messaging.operation.name", operation)
                    .setAttribute("messaging.operation.type", type);
            if (channel.partition() != null) {
                span.setAttribute("messaging.destination.partition.id", channel.partition());
            }
        }
        return span;
    }

    /** One event's part in the calls that take many. */
    Span beginWriting(String tripId, Context parent) {
        Span span = begin(STATEMENTS, tripsTable, SpanKind.CLIENT, parent);
        if (span.isRecording()) {
            span.setAttribute("db.system.name", "aws.dynamodb")
                    .setAttribute("db.collection.name", tripsTable)
                    .setAttribute("db.operation.name", STATEMENTS)
                    .setAttribute(TRIP_ID, tripId);
        }
        return span;
    }

    private Span begin(String operation, String target, SpanKind kind, Context parent) {
        return tracer.spanBuilder(operation + " " + target)
                .setSpanKind(kind)
                .setParent(parent)
                .startSpan();
    }
}
