package com.boltride.cli.generate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of one row; a column without a value is blank. */
record Row(Map<Column, String> values) {

    Row {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    String value(Column column) {
        return values.getOrDefault(column, "");
    }

    Row with(Column column, String value) {
        Map<Column, String> changed = new EnumMap<>(values);
        changed.put(column, value);
        return new Row(changed);
    }

    /** The row as a line of CSV. No generated value needs quotes. */
    String line(List<Column> columns) {
        return columns.stream().map(this::value).collect(Collectors.joining(","));
    }
}
