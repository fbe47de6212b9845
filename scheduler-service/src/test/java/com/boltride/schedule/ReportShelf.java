package com.boltride.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports without S3. Every day has one unless it is taken away. */
final class ReportShelf implements Reports {

    private final Map<LocalDate, Optional<String>> reports = new HashMap<>();

    void put(String date, String report) {
        reports.put(LocalDate.parse(date), Optional.of(report));
    }

    void remove(String date) {
        reports.put(LocalDate.parse(date), Optional.empty());
    }

    @Override
    public Optional<String> find(LocalDate date) {
        return reports.getOrDefault(date, Optional.of("{\"total_trips\":3,\"trips_by_hour\":[0,3]}"));
    }

    @Override
    public List<String> findAll(List<LocalDate> dates) {
        return dates.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public String location(LocalDate date) {
        return "s3://bucket/daily-kpis/trip_date=" + date + "/report.json";
    }
}
