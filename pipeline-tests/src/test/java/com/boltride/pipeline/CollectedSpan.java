package com.boltride.pipeline;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A span as a service has sent it. Ids are in hexadecimal digits.
 *
 * @param parent id of the span that it is a child of; empty if it begins its trace
 * @param links ids of the traces that it is linked to
 */
record CollectedSpan(
        String service,
        String name,
        String trace,
        String id,
        String parent,
        List<String> links,
        Map<String, String> attributes) {

    static CollectedSpan of(Resource resource, Span span) {
        return new CollectedSpan(
                texts(resource.getAttributesList()).get("service.name"),
                span.getName(),
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getLinksList().stream().map(link -> hex(link.getTraceId())).toList(),
                texts(span.getAttributesList()));
    }

    boolean isChildOf(CollectedSpan other) {
        return trace.equals(other.trace) && parent.equals(other.id);
    }

    boolean isStaging() {
        return name.startsWith("stage ");
    }

    boolean isAbout(String tripId) {
        return tripId.equals(attributes.get("boltride.trip.id"));
    }

    /** Who did what. */
    @Override
    public String toString() {
        return service + ": " + name;
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.getValue().hasStringValue())
                .collect(Collectors.toMap(
                        KeyValue::getKey, attribute -> attribute.getValue().getStringValue()));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
