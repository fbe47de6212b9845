package com.boltride.schedule.quality;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What services have counted, as they keep it under {@code quality/} in the bucket.
 *
 * @param rowsRead rows of CSV files that producer-app read
 * @param rowsQuarantined those of them that were no events
 * @param events events that the consumers handled
 * @param conflicting events that contradicted one that stands
 * @param dead events that became dead letters, those that were conflicting included
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record HandledRecords(long rowsRead, long rowsQuarantined, long events, long conflicting, long dead) {

    public static final HandledRecords NONE = new HandledRecords(0, 0, 0, 0, 0);

    public HandledRecords plus(HandledRecords other) {
        return new HandledRecords(
                rowsRead + other.rowsRead,
                rowsQuarantined + other.rowsQuarantined,
                events + other.events,
                conflicting + other.conflicting,
                dead + other.dead);
    }
}
