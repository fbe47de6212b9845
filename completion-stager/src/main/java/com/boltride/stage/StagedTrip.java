package com.boltride.stage;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A completed trip as it is staged.
 *
 * @param tripDate the UTC date of its end, under which it is staged
 * @param fare what the trip cost; zero if the item does not say
 * @param line one JSON object in UTF-8, its line break included; not to be changed by anyone
 */
record StagedTrip(LocalDate tripDate, BigDecimal fare, byte[] line) {}
