package com.boltride.cli.generate;

import static com.boltride.cli.generate.Column.DESTINATION;
import static com.boltride.cli.generate.Column.END_TIME;
import static com.boltride.cli.generate.Column.ESTIMATED_END_TIME;
import static com.boltride.cli.generate.Column.ESTIMATED_FARE_AMOUNT;
import static com.boltride.cli.generate.Column.FARE_AMOUNT;
import static com.boltride.cli.generate.Column.ORIGIN;
import static com.boltride.cli.generate.Column.PASSENGER_COUNT;
import static com.boltride.cli.generate.Column.PAYMENT_TYPE;
import static com.boltride.cli.generate.Column.RATE_CODE;
import static com.boltride.cli.generate.Column.START_TIME;
import static com.boltride.cli.generate.Column.TIP_AMOUNT;
import static com.boltride.cli.generate.Column.TRIP_DISTANCE;
import static com.boltride.cli.generate.Column.TRIP_ID;
import static com.boltride.cli.generate.Column.TRIP_TYPE;
import static com.boltride.cli.generate.Column.VENDOR_ID;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Random;

/**
 * Draws trips like those of a city's taxis: a few busy places, fewer rides at night, fares with as many digits as a double
 * prints, and one trip in ten whose meter reported none of its codes.
 */
final class TripSource {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final double WITHOUT_CODES = 0.1;
    private static final double FARE_AS_ESTIMATED = 0.6;

    private final Random random;
    private final TripIds ids;
    private final LocalDate firstDay;
    private final int days;
    private final TripShape shape = new TripShape();
    private long drawn;

    /** @param days on which trips start and end, from {@code firstDay} on */
    TripSource(Random random, TripIds ids, LocalDate firstDay, int days) {
        this.random = random;
        this.ids = ids;
        this.firstDay = firstDay;
        this.days = days;
    }

    Trip next() {
        String id = ids.id(drawn++);
        int minutes = 10 + random.nextInt(50);
        int estimatedMinutes = 5 + random.nextInt(55);
        LocalDateTime start = startOfTripLasting(minutes);
        String fare = shape.fare(random);
        String estimatedFare = random.nextDouble() < FARE_AS_ESTIMATED ? fare : shape.fare(random);
        return new Trip(
                new Row(Map.of(
                        TRIP_ID, id,
                        ORIGIN, shape.origins.draw(random),
                        DESTINATION, shape.destinations.draw(random),
                        VENDOR_ID, shape.vendors.draw(random),
                        START_TIME, TIME.format(start),
                        ESTIMATED_END_TIME, TIME.format(start.plusMinutes(estimatedMinutes)),
                        ESTIMATED_FARE_AMOUNT, estimatedFare)),
                withCodes(new Row(Map.of(
                        TRIP_ID, id,
                        END_TIME, TIME.format(start.plusMinutes(minutes)),
                        FARE_AMOUNT, fare,
                        TRIP_DISTANCE, shape.distance(random),
                        TIP_AMOUNT, shape.tip(random)))));
    }

    private LocalDateTime startOfTripLasting(int minutes) {
        LocalDateTime start =
                firstDay.plusDays(random.nextInt(days)).atTime(shape.hours.draw(random), random.nextInt(60));
        boolean endsTooLate = !start.plusMinutes(minutes).toLocalDate().isBefore(firstDay.plusDays(days));
        return endsTooLate ? start.minusHours(1) : start;
    }

    private Row withCodes(Row end) {
        if (random.nextDouble() < WITHOUT_CODES) {
            return end;
        }
        return end.with(RATE_CODE, shape.rateCodes.draw(random))
                .with(PASSENGER_COUNT, shape.passengerCounts.draw(random))
                .with(PAYMENT_TYPE, shape.paymentTypes.draw(random))
                .with(TRIP_TYPE, shape.tripTypes.draw(random));
    }
}
