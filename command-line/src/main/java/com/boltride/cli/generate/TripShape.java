package com.boltride.cli.generate;

import java.math.BigDecimal;
import java.util.Random;

/**
 * How often each value comes up. Numbers are made from whole digits, never from a double's text, and logarithms are
 * strict, so that every JDK draws the same.
 */
final class TripShape {

    private static final int LOCATIONS = 265;
    private static final double MEAN_DISTANCE = 4;
    private static final double UNMOVED = 0.05;
    private static final double UNTIPPED = 0.7;
    private static final double ODOMETER_FAULT = 0.001;

    final Weighted<Integer> hours = hours();
    final Weighted<String> origins = locations("74", 500, "75", 250, "166", 170, "41", 135, "95", 95, "93", 90);
    final Weighted<String> destinations = locations("132", 80, "138", 60, "238", 55, "236", 55, "239", 40, "151", 40);
    final Weighted<String> vendors = texts("2", 86, "1", 14);
    final Weighted<String> rateCodes = texts("1.0", 889, "2.0", 62, "5.0", 47, "4.0", 1, "3.0", 1);
    final Weighted<String> passengerCounts = texts("1.0", 835, "2.0", 90, "5.0", 24, "3.0", 20, "6.0", 17, "0.0", 14);
    final Weighted<String> paymentTypes = texts("1.0", 659, "2.0", 304, "3.0", 32, "4.0", 5);
    final Weighted<String> tripTypes = texts("1.0", 96, "2.0", 4);

    /** 10 to 100, with up to 14 decimals. */
    String fare(Random random) {
        return digits(10_00000000000000L + (long) (random.nextDouble() * 90_00000000000000L), 14);
    }

    /** 0 to 5, with up to 15 decimals; nothing more often than not. */
    String tip(Random random) {
        boolean untipped = random.nextDouble() < UNTIPPED;
        return digits(untipped ? 0 : (long) (random.nextDouble() * 5_000000000000000L), 15);
    }

    /** Mostly a few miles; now and then none at all, or the nonsense of a faulty odometer. */
    String distance(Random random) {
        double kind = random.nextDouble();
        double miles = -StrictMath.log(1 - random.nextDouble()) * MEAN_DISTANCE;
        if (kind < UNMOVED) {
            miles = 0;
        } else if (kind > 1 - ODOMETER_FAULT) {
            miles *= 10_000;
        }
        return digits((long) (miles * 100), 2);
    }

    /** At least one decimal, and no zeros behind it: 40.0, 2.5, 0.13. */
    private static String digits(long unscaled, int scale) {
        BigDecimal number = BigDecimal.valueOf(unscaled, scale).stripTrailingZeros();
        return (number.scale() < 1 ? number.setScale(1) : number).toPlainString();
    }

    private static Weighted<Integer> hours() {
        int[] perHour = {20, 17, 15, 14, 14, 16, 19, 22, 24, 22, 22, 22, 23, 24, 23, 22, 24, 26, 27, 26, 25, 24, 23, 22
        };
        Weighted<Integer> hours = new Weighted<>();
        for (int hour = 0; hour < perHour.length; hour++) {
            hours.add(hour, perHour[hour]);
        }
        return hours;
    }

    private static Weighted<String> locations(Object... busyOnes) {
        Weighted<String> locations = texts(busyOnes);
        for (int location = 1; location <= LOCATIONS; location++) {
            locations.add(Integer.toString(location), 4);
        }
        return locations;
    }

    private static Weighted<String> texts(Object... valuesAndWeights) {
        Weighted<String> texts = new Weighted<>();
        for (int i = 0; i < valuesAndWeights.length; i += 2) {
            texts.add((String) valuesAndWeights[i], (Integer) valuesAndWeights[i + 1]);
        }
        return texts;
    }
}
