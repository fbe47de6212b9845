package com.boltride.schedule;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a trip's figures are expected to lie between, both ends included, each as {@code MIN..MAX} with 0 ≤ MIN ≤ MAX. A trip beyond
 * that counts like any other; the report says how many there are.
 *
 * @param fare in the currency of the fares
 * @param distance in the unit of the distances
 * @param durationMinutes from start to end
 */
@ConfigurationProperties("bolt-ride.quality.bounds")
record ReportBounds(
        @DefaultValue("0.01..500") String fare,
        @DefaultValue("0..200") String distance,
        @DefaultValue("1..360") String durationMinutes) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)\\.\\.(\\d{1,18}(?:\\.\\d{1,9})?)");

    ReportBounds {
        require("fare", fare);
        require("distance", distance);
        require("duration-minutes", durationMinutes);
    }

    private static void require(String name, String bounds) {
        Matcher ends = FORM.matcher(bounds);
        if (!ends.matches() || new BigDecimal(ends.group(1)).compareTo(new BigDecimal(ends.group(2))) > 0) {
            throw new IllegalArgumentException("bolt-ride.quality.bounds." + name + " is " + bounds
                    + ", but must be MIN..MAX with 0 <= MIN <= MAX, such as 0.01..500");
        }
    }
}
