package com.boltride.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventRoundTripTest {

    private static final int EVENTS = 2_000;
    private static final long SEED = 20240525;

    @Test
    void encodedEventDecodesEqual() {
        RandomEvents.of(SEED).limit(EVENTS).forEach(event -> {
            byte[] json = new TripEventEncoder().encode(event, null);

            assertThat(decoder(event).decodeJson(json)).isEqualTo(new Decoded.Valid(event, null));
        });
    }

    @Test
    void rowOfTextsDecodesEqual() {
        RandomEvents.of(SEED).limit(EVENTS).forEach(event -> {
            Map<String, String> row = new LinkedHashMap<>(event.attributes());
            event.values().forEach((field, value) -> row.put(alias(field), value.toString()));

            assertThat(decoder(event).decodeRow(row.keySet(), row.values())).isEqualTo(new Decoded.Valid(event, null));
        });
    }

    @Test
    void contentsAreEqualWhereTheirFingerprintsAre() {
        Map<String, Object> contents = new HashMap<>();
        RandomEvents.of(SEED).limit(EVENTS).forEach(event -> {
            Object standing = contents.putIfAbsent(event.fingerprint(), content(event));

            assertThat(standing).isIn(null, content(event));
        });
        RandomEvents.of(SEED)
                .limit(EVENTS)
                .forEach(event -> assertThat(contents.get(event.fingerprint())).isEqualTo(content(event)));
    }

    private static Object content(TripEvent event) {
        Map<TripField, Object> values = event.values().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof BigDecimal decimal
                                ? decimal.stripTrailingZeros()
                                : entry.getValue()));
        return Map.of("kind", event.kind(), "values", values, "attributes", event.attributes());
    }

    private static TripEventDecoder decoder(TripEvent event) {
        return new TripEventDecoder(event.kind(), ZoneOffset.UTC);
    }

    private static String alias(TripField field) {
        return field.names().reduce((canonical, alias) -> alias).orElseThrow();
    }
}
