package com.boltride.tracing;

import com.boltride.trip.TraceFields;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contexts as the text that is sent along, and back. Always that of W3C, whatever else the services are set to speak. */
final class TraceParents {

    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<String> ALONE = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(TraceFields.TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals(TraceFields.TRACEPARENT) ? traceparent : null;
        }
    };

    private TraceParents() {}

    /** The context of that step, or of none if the text is unreadable or absent. */
    static Context context(@Nullable String traceparent) {
        return traceparent == null ? Context.root() : W3C.extract(Context.root(), traceparent, ALONE);
    }

    /** The text for a context; null if there is no trace in it. */
    static @Nullable String text(Context context) {
        Map<String, String> fields = new HashMap<>();
        W3C.inject(context, fields, (carrier, name, value) -> carrier.put(name, value));
        return fields.get(TraceFields.TRACEPARENT);
    }
}
