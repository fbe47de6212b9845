package com.boltride.kpi;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A growing column of texts of which there are few different ones, each kept once; a text may be absent. */
final class TextColumn implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ABSENT = 0;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<@Nullable String> texts = new ArrayList<>();
    private int[] rowCodes;
    private int rows;

    /** @param expectedRows more may come */
    TextColumn(int expectedRows) {
        rowCodes = new int[expectedRows];
        texts.add(ABSENT, null);
    }

    void append(@Nullable String text) {
        if (rows == rowCodes.length) {
            rowCodes = Arrays.copyOf(rowCodes, TripBlock.grown(rows));
        }
        rowCodes[rows++] = text == null ? ABSENT : codes.computeIfAbsent(text, this::newCode);
    }

    /** Stands for the row's text in this column, from 0 to {@link #codes()}. */
    int code(int row) {
        return rowCodes[row];
    }

    /** How many codes there are. */
    int codes() {
        return texts.size();
    }

    /** The text that a code stands for, null for the absent one. */
    @Nullable
    String text(int code) {
        return texts.get(code);
    }

    private int newCode(String text) {
        texts.add(text);
        return texts.size() - 1;
    }
}
