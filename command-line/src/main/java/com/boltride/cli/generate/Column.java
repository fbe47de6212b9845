package com.boltride.cli.generate;

import java.util.List;
import java.util.Locale;

/** The columns of the two files. */
enum Column {
    TRIP_ID,
    ORIGIN,
    DESTINATION,
    VENDOR_ID,
    START_TIME,
    ESTIMATED_END_TIME,
    ESTIMATED_FARE_AMOUNT,
    END_TIME,
    RATE_CODE,
    PASSENGER_COUNT,
    TRIP_DISTANCE,
    FARE_AMOUNT,
    TIP_AMOUNT,
    PAYMENT_TYPE,
    TRIP_TYPE;

    static final List<Column> OF_STARTS =
            List.of(TRIP_ID, ORIGIN, DESTINATION, VENDOR_ID, START_TIME, ESTIMATED_END_TIME, ESTIMATED_FARE_AMOUNT);

    static final List<Column> OF_ENDS = List.of(
            END_TIME,
            RATE_CODE,
            PASSENGER_COUNT,
            TRIP_DISTANCE,
            FARE_AMOUNT,
            TIP_AMOUNT,
            PAYMENT_TYPE,
            TRIP_TYPE,
            TRIP_ID);

    String canonicalName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
