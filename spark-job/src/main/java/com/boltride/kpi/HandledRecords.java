package com.boltride.kpi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What the services counted on the UTC day on which they handled it, whatever day its trips are of.
 *
 * @param rowsRead rows of CSV files that producer-app read
 * @param rowsQuarantined those of them that were no events
 * @param events events that the consumers handled
 * @param conflicting events that contradicted one that stands
 * @param dead events that became dead letters, those that were conflicting included
 */
@JsonNaming(SnakeCaseStrategy.class)
record HandledRecords(long rowsRead, long rowsQuarantined, long events, long conflicting, long dead) {

    HandledRecords plus(HandledRecords other) {
        return new HandledRecords(
                rowsRead + other.rowsRead,
                rowsQuarantined + other.rowsQuarantined,
                events + other.events,
                conflicting + other.conflicting,
                dead + other.dead);
    }
}
