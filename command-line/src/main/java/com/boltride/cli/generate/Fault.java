package com.boltride.cli.generate;

import static com.boltride.cli.generate.Column.END_TIME;
import static com.boltride.cli.generate.Column.ESTIMATED_FARE_AMOUNT;
import static com.boltride.cli.generate.Column.FARE_AMOUNT;
import static com.boltride.cli.generate.Column.ORIGIN;
import static com.boltride.cli.generate.Column.PASSENGER_COUNT;
import static com.boltride.cli.generate.Column.PAYMENT_TYPE;
import static com.boltride.cli.generate.Column.START_TIME;
import static com.boltride.cli.generate.Column.TRIP_DISTANCE;
import static com.boltride.cli.generate.Column.TRIP_ID;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The ways in which a row is bad. */
enum Fault {
    NO_TRIP_ID("without a trip_id", blank(TRIP_ID)),
    LONG_TRIP_ID("with a trip_id of 65 characters", value(TRIP_ID, "0123456789abc".repeat(5))),
    NO_START_TIME("without a start time", blank(START_TIME)),
    UNREADABLE_START_TIME("with an unreadable start time", value(START_TIME, "yesterday")),
    NO_ORIGIN("without an origin", blank(ORIGIN)),
    NEGATIVE_ESTIMATE("with a negative estimated fare", value(ESTIMATED_FARE_AMOUNT, "-12.5")),
    UNREADABLE_ESTIMATE("with an unreadable estimated fare", value(ESTIMATED_FARE_AMOUNT, "n/a")),
    FOREIGN_ORIGIN("not in UTF-8, in its origin", value(ORIGIN, "Orl\u00e9ans")),
    NO_END_TIME("without an end time", blank(END_TIME)),
    IMPOSSIBLE_END_TIME("with an impossible end time", value(END_TIME, "2024-02-30 25:61:00")),
    NO_FARE("without a fare", blank(FARE_AMOUNT)),
    NEGATIVE_FARE("with a negative fare", value(FARE_AMOUNT, "-40.25")),
    UNREADABLE_FARE("with an unreadable fare", value(FARE_AMOUNT, "forty")),
    INFINITE_DISTANCE("with a distance beyond all bounds", value(TRIP_DISTANCE, "1e999")),
    HALF_A_PASSENGER("with half a passenger", value(PASSENGER_COUNT, "1.5")),
    FOREIGN_PAYMENT_TYPE("not in UTF-8, in its payment type", value(PAYMENT_TYPE, "ch\u00e8que")),
    OPEN_QUOTE("with a quote that is never closed", (row, columns) -> "\"" + row.line(columns)),
    COLUMN_MISSING("with a column too few", (row, columns) -> row.line(columns.subList(0, columns.size() - 1))),
    COLUMN_TOO_MANY("with a column too many", (row, columns) -> row.line(columns) + ",1"),
    /** Good in itself; only beside its start, in the table, does the fault show. */
    END_BEFORE_START("that end before their start", changed(row -> row.with(END_TIME, "1999-12-31 23:59:00")));

    static final List<Fault> OF_STARTS = List.of(
            NO_TRIP_ID,
            LONG_TRIP_ID,
            NO_START_TIME,
            UNREADABLE_START_TIME,
            NO_ORIGIN,
            NEGATIVE_ESTIMATE,
            UNREADABLE_ESTIMATE,
            FOREIGN_ORIGIN,
            OPEN_QUOTE,
            COLUMN_MISSING,
            COLUMN_TOO_MANY);

    static final List<Fault> OF_ENDS = List.of(
            NO_TRIP_ID,
            LONG_TRIP_ID,
            NO_END_TIME,
            IMPOSSIBLE_END_TIME,
            NO_FARE,
            NEGATIVE_FARE,
            UNREADABLE_FARE,
            INFINITE_DISTANCE,
            HALF_A_PASSENGER,
            FOREIGN_PAYMENT_TYPE,
            OPEN_QUOTE,
            COLUMN_MISSING,
            COLUMN_TOO_MANY,
            END_BEFORE_START);

    private final String description;
    private final BiFunction<Row, List<Column>, String> spoiled;

    Fault(String description, BiFunction<Row, List<Column>, String> spoiled) {
        this.description = description;
        this.spoiled = spoiled;
    }

    /** Goes on after "rows …". */
    String description() {
        return description;
    }

    /** The row as a line that has this fault and no other. */
    String spoil(Row row, List<Column> columns) {
        return spoiled.apply(row, columns);
    }

    private static BiFunction<Row, List<Column>, String> blank(Column column) {
        return value(column, "");
    }

    private static BiFunction<Row, List<Column>, String> value(Column column, String value) {
        return changed(row -> row.with(column, value));
    }

    private static BiFunction<Row, List<Column>, String> changed(UnaryOperator<Row> change) {
        return (row, columns) -> change.apply(row).line(columns);
    }
}
