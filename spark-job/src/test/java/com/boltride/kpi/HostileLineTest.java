package com.boltride.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a staged object, a line is a trip or a corrupt record: never the end of the job. */
class HostileLineTest {

    private static final int MUTATIONS = 2_000;
    private static final LocalDate DAY = LocalDate.of(2024, 5, 25);

    @MethodSource("seeds")
    @ParameterizedTest
    void everyLineIsATripOrACorruptRecord(byte[] line) {
        check(line);
        Random random = new Random(20240525);
        for (int i = 0; i < MUTATIONS && line.length > 0; i++) {
            byte[] mutated = line.clone();
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            check(mutated);
        }
    }

    private static void check(byte[] line) {
        try {
            Trip trip = new TripLineParser(DAY).parse(line, 0, line.length);

            assertThat(trip.fare().isNegative()).isFalse();
            assertThat(trip.durationSeconds().isNegative()).isFalse();
            assertThat(trip.endHour()).isBetween(0, 23);
        } catch (CorruptRecordException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    static Stream<byte[]> seeds() {
        String trip =
                "{'trip_id':'t1','start_time':'2024-05-25T13:19:00Z','end_time':'2024-05-25T14:05:00Z','fare_amount':40.1}";
        return Stream.of(
                        trip,
                        "",
                        "{",
                        "\ufeff" + trip,
                        trip + trip,
                        trip.replace("40.1", "1e999999999"),
                        trip.replace("40.1", "1e99999999999"),
                        trip.replace("40.1", "9".repeat(39)),
                        trip.replace("40.1", "1,'tip_amount':0e-2147483648,'payment_type':3"),
                        trip.replace("2024-05-25T13:19:00Z", "-999999999-01-01T00:00:00Z"),
                        trip.replace("13:19:00Z", "24:00:00+01:00"),
                        trip.replace("'t1'", "'\\ud800\\n'"),
                        trip.replace("}", ",'attributes':" + "[".repeat(200) + "}"))
                .map(text -> text.replace('\'', '"').getBytes(UTF_8));
    }
}
