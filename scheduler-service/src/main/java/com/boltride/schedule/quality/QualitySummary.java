package com.boltride.schedule.quality;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The message that limits were passed. Delivery is at least once: of two with the same {@code deduplication_id}, drop one.
 *
 * @param deduplicationId such as {@code quality-2024-05-25-hour-13}
 * @param period for a person, such as {@code hour 2024-05-25T13}
 * @param from when it began
 * @param to when it ended
 * @param passed the limits that were passed; at least one
 */
@JsonNaming(SnakeCaseStrategy.class)
record QualitySummary(String deduplicationId, String period, Instant from, Instant to, List<Finding> passed) {

    QualitySummary {
        passed = List.copyOf(passed);
    }

    static QualitySummary of(Period period, List<Finding> passed) {
        return new QualitySummary(period.id(), period.name(), period.from(), period.to(), passed);
    }
}
