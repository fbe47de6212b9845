package com.boltride.cli.generate;

import java.time.LocalDate;

/**
 * @param trips how many, from 0 on
 * @param seed of everything random
 * @param days on which trips start and end
 * @param badRows share of starts and of ends that are bad rows, 0 to 1
 * @param duplicates share of good rows that come twice, 0 to 1; one in ten of them says something else the second time
 * @param endsWithoutStart share of trips whose start is left out, 0 to 1
 */
public record GeneratorOptions(
        long trips,
        long seed,
        LocalDate startDate,
        int days,
        double badRows,
        double duplicates,
        double endsWithoutStart,
        ColumnNames columnNames) {}
