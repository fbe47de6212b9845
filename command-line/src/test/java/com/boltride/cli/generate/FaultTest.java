package com.boltride.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.trip.Decoded;
import com.boltride.trip.EventKind;
import com.boltride.trip.TripEventDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every fault is one that the pipeline has to refuse: the figures the generator prints depend on it. */
class FaultTest {

    static final List<Fault> FAULTS_OF_STARTS = Fault.OF_STARTS;
    static final List<Fault> FAULTS_OF_ENDS = Fault.OF_ENDS;

    private final Trip trip = new TripSource(new Random(3), new TripIds(3), LocalDate.parse("2024-06-01"), 1).next();

    @ParameterizedTest
    @FieldSource("FAULTS_OF_STARTS")
    void startWithAFaultIsNoEvent(Fault fault) {
        assertThat(isEvent(fault.spoil(trip.start(), Column.OF_STARTS), EventKind.START, Column.OF_STARTS))
                .isFalse();
    }

    @ParameterizedTest
    @FieldSource("FAULTS_OF_ENDS")
    void endWithAFaultIsNoEventUnlessTheFaultShowsOnlyBesideItsStart(Fault fault) {
        assertThat(isEvent(fault.spoil(trip.end(), Column.OF_ENDS), EventKind.END, Column.OF_ENDS))
                .isEqualTo(fault == Fault.END_BEFORE_START);
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultComesUp(Fault fault) {
        assertThat(Fault.OF_STARTS.contains(fault) || Fault.OF_ENDS.contains(fault))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ColumnNames.class)
    void rowsWithoutAFaultAreEvents(ColumnNames names) {
        assertThat(names.header(Column.OF_STARTS)).doesNotHaveDuplicates();
        assertThat(isEvent(trip.start().line(Column.OF_STARTS), EventKind.START, Column.OF_STARTS, names))
                .isTrue();
        assertThat(isEvent(trip.end().line(Column.OF_ENDS), EventKind.END, Column.OF_ENDS, names))
                .isTrue();
    }

    private static boolean isEvent(String line, EventKind kind, List<Column> columns) {
        return isEvent(line, kind, columns, ColumnNames.CANONICAL);
    }

    private static boolean isEvent(String line, EventKind kind, List<Column> columns, ColumnNames names) {
        List<String> header = names.header(columns);
        String[] values = line.split(",", -1);
        boolean utf8 = StandardCharsets.US_ASCII.newEncoder().canEncode(line);
        if (values.length != header.size() || !utf8 || line.contains("\"")) {
            return false;
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(header.get(i), values[i]);
        }
        return new TripEventDecoder(kind, ZoneOffset.UTC).decodeRow(row.keySet(), row.values())
                instanceof Decoded.Valid;
    }
}
