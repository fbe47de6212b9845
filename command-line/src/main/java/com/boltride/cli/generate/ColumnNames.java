package com.boltride.cli.generate;

import java.util.List;
import java.util.Map;

/** Which of the two names that every column is accepted under stands in the header. */
public enum ColumnNames {
    CANONICAL(Map.of()),
    ORIGINAL(Map.of(
            Column.START_TIME, "pickup_datetime",
            Column.END_TIME, "dropoff_datetime",
            Column.ORIGIN, "pickup_location_id",
            Column.DESTINATION, "dropoff_location_id",
            Column.ESTIMATED_END_TIME, "estimated_dropoff_datetime"));

    private final Map<Column, String> aliases;

    ColumnNames(Map<Column, String> aliases) {
        this.aliases = aliases;
    }

    List<String> header(List<Column> columns) {
        return columns.stream()
                .map(column -> aliases.getOrDefault(column, column.canonicalName()))
                .toList();
    }
}
