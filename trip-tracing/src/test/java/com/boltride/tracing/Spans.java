package com.boltride.tracing;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;

/** Tracing whose spans a test can look at. */
final class Spans {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    final TripTracing tracing;

    /** @param ofRoots decides on traces that begin here */
    Spans(Sampler ofRoots) {
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setSampler(Sampler.parentBased(ofRoots))
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build();
        tracing = TripTracing.of(
                OpenTelemetrySdk.builder().setTracerProvider(provider).build(), "trips");
    }

    List<SpanData> ended() {
        return exporter.getFinishedSpanItems();
    }

    /** The one that has ended under this name. */
    SpanData named(String name) {
        List<SpanData> found =
                ended().stream().filter(span -> span.getName().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " spans named " + name + " among " + ended());
        }
        return found.get(0);
    }
}
