package com.boltride.store;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.trip.EventKind;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.TripEvent;
import com.boltride.trip.TripField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an event says, and under whatever names, the text of its statement stays the same. */
class StatementTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#x",
                ":v",
                "?",
                "status",
                "attributes",
                "start_epoch",
                "a.b",
                "a[0]",
                "' OR '1'='1",
                "\"; UPDATE \"trips\" SET \"status\" = ?",
                "attribute_exists(trip_id)",
                "${jndi:ldap://x}",
                "../../x",
                "a\nb"
            })
    void namesAndValuesOfAnEventDoNotStandInItsStatement(String hostile) {
        assertThat(text(new StartApplication("trips", start(hostile), Instant.EPOCH)))
                .isEqualTo(text(new StartApplication("trips", start("x"), Instant.EPOCH)));
        assertThat(text(new EndApplication("trips", end(hostile), null)))
                .isEqualTo(text(new EndApplication("trips", end("x"), null)));
    }

    private static String text(Application application) {
        return application.first().request().statement();
    }

    private static PublishedEvent start(String text) {
        return event(
                EventKind.START,
                Map.ofEntries(
                        entry(TripField.TRIP_ID, text),
                        entry(TripField.START_TIME, Instant.EPOCH),
                        entry(TripField.ORIGIN, text),
                        entry(TripField.DESTINATION, text)),
                text);
    }

    private static PublishedEvent end(String text) {
        return event(
                EventKind.END,
                Map.ofEntries(
                        entry(TripField.TRIP_ID, text),
                        entry(TripField.END_TIME, Instant.EPOCH),
                        entry(TripField.FARE_AMOUNT, BigDecimal.ONE)),
                text);
    }

    private static PublishedEvent event(EventKind kind, Map<TripField, Object> values, String text) {
        return new PublishedEvent(new TripEvent(kind, values, Map.of(text, text)), "1");
    }
}
