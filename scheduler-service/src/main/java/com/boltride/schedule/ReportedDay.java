package com.boltride.schedule;

import java.time.LocalDate;

/**
 * A day with the headline figures of a report of it.
 *
 * @param run which made the report, such as {@code 2024-05-25-1}
 * @param kpis a JSON object, with the names of the report
 */
public record ReportedDay(LocalDate date, String run, String kpis) {}
