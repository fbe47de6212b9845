package com.boltride.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A completed trip as tests stage it. */
record StagedTrip(
        String id,
        Instant start,
        Instant end,
        BigDecimal fare,
        @Nullable BigDecimal estimatedFare,
        @Nullable BigDecimal tip,
        @Nullable BigDecimal distance,
        String origin,
        String destination,
        @Nullable Integer paymentType) {

    /** Trips that end on the day, the same for the same seed, with decimals of up to 38 digits. */
    static List<StagedTrip> random(int count, Instant day, long seed) {
        Random random = new Random(seed);
        List<StagedTrip> trips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant end = day.plusSeconds(random.nextInt(86_400));
            String id = i % 5 == 0 ? "trip-with-a-long-id-" + seed + "-" + i : seed + "-" + i;
            trips.add(new StagedTrip(
                    id,
                    end.minusMillis(random.nextInt(7_200_000)).truncatedTo(ChronoUnit.MILLIS),
                    end,
                    decimal(random),
                    random.nextInt(4) == 0 ? null : decimal(random),
                    random.nextInt(3) == 0 ? null : decimal(random),
                    random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(5_000), 2),
                    "zone " + random.nextInt(30),
                    "Zoné " + random.nextInt(12),
                    random.nextInt(10) == 0 ? null : random.nextInt(5)));
        }
        return trips;
    }

    String json() {
        StringBuilder json = new StringBuilder(
                "{\"trip_id\":\"%s\",\"start_time\":\"%s\",\"end_time\":\"%s\"".formatted(id, start, end));
        number(json, "estimated_fare_amount", estimatedFare);
        number(json, "fare_amount", fare);
        number(json, "tip_amount", tip);
        number(json, "trip_distance", distance);
        number(json, "payment_type", paymentType);
        return json
                + ",\"vendor_id\":\"2\",\"origin\":\"%s\",\"destination\":\"%s\",\"attributes\":{\"fare_amount\":\"x\"}}"
                        .formatted(origin, destination);
    }

    private static BigDecimal decimal(Random random) {
        return switch (random.nextInt(12)) {
            case 0 ->
                new BigDecimal("1234567890.1234567890123456789012345678")
                        .subtract(BigDecimal.valueOf(random.nextInt(1_000)));
            case 1 -> BigDecimal.valueOf(random.nextInt(100));
            case 2 -> BigDecimal.valueOf(random.nextInt(100_000), 30);
            default -> BigDecimal.valueOf(random.nextDouble(10, 100));
        };
    }

    private static void number(StringBuilder json, String field, @Nullable Number value) {
        if (value != null) {
            json.append(",\"").append(field).append("\":").append(value);
        }
    }
}
