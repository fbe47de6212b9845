package com.boltride.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The KPIs of one day; in JSON the fields stand in this order, in snake case.
 *
 * <p>Every decimal is exact, without trailing zeros, except the averages and the durations in minutes: those are quotients,
 * rounded half-even to {@value KpiReportBuilder#QUOTIENT_SCALE} digits after the point. Quantiles are linearly interpolated
 * ({@link Quantile}). A day without trips has zeros and empty lists.
 *
 * @param tripDate UTC date on which the trips ended
 * @param totalTrips trips, each counted once
 * @param totalRevenue sum of the fares
 * @param totalTips sum of the tips of the trips that have one
 * @param totalDistance sum of the distances of the trips that have one
 * @param tripsByHour 24 counts by the UTC hour in which the trip ended
 * @param topOrigins the ten origins with most trips, most first, of the same count in the order of their names
 * @param topDestinations likewise
 * @param tripsByPaymentType counts by payment type, {@code unknown} for trips without one
 * @param averageFareError mean of fare − estimated fare over the trips that have an estimate
 * @param duplicatesDropped lines left out because the trip was counted already
 * @param corruptRecords lines that are not a completed trip of this day
 * @param faresOutOfBounds trips whose fare is beyond what is {@link Plausibility plausible}; they count like any other
 * @param distancesOutOfBounds likewise their distance
 * @param durationsOutOfBounds likewise the time from start to end
 * @param handledRecords what the services counted on this day; absent if nobody did, or if that cannot be read
 * @param inputObjects objects read
 * @param generatedAt when the report was made, to the second
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record KpiReport(
        @JsonSerialize(using = ToStringSerializer.class) LocalDate tripDate,
        long totalTrips,
        BigDecimal totalRevenue,
        BigDecimal averageFare,
        BigDecimal minFare,
        BigDecimal maxFare,
        BigDecimal medianFare,
        BigDecimal p95Fare,
        BigDecimal totalTips,
        BigDecimal totalDistance,
        BigDecimal averageTripDurationMinutes,
        BigDecimal medianTripDurationMinutes,
        BigDecimal p95TripDurationMinutes,
        long[] tripsByHour,
        List<OriginTrips> topOrigins,
        List<DestinationTrips> topDestinations,
        SortedMap<String, Long> tripsByPaymentType,
        BigDecimal averageFareError,
        long duplicatesDropped,
        long corruptRecords,
        long faresOutOfBounds,
        long distancesOutOfBounds,
        long durationsOutOfBounds,
        @Nullable HandledRecords handledRecords,
        long inputObjects,
        @JsonSerialize(using = ToStringSerializer.class) Instant generatedAt) {

    record OriginTrips(String origin, long trips) {}

    record DestinationTrips(String destination, long trips) {}
}
