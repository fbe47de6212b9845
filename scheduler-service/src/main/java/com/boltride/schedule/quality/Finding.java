package com.boltride.schedule.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * That a limit was passed.
 *
 * @param count of what is amiss
 * @param of how many there were in all; null where no share is meant
 * @param percent count through of, rounded up to two digits, so that it is never below what the limit was passed with; null likewise
 * @param limit what the percentage, or else the count, may be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Measure measure,
        long count,
        @Nullable Long of,
        @Nullable BigDecimal percent,
        BigDecimal limit) {

    static Finding count(Measure measure, long count, long limit) {
        return new Finding(measure, count, null, null, BigDecimal.valueOf(limit));
    }

    static Finding share(Measure measure, long count, long of, BigDecimal limit) {
        BigDecimal percent = BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(of), 2, RoundingMode.UP);
        return new Finding(measure, count, of, percent, limit);
    }
}
