package com.boltride.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Reports without S3. Every day has one unless it is taken away. */
final class ReportShelf implements Reports {

    private final Map<LocalDate, Optional<String>> reports = new HashMap<>();
    private boolean away;

    void put(String date, String report) {
        reports.put(LocalDate.parse(date), Optional.of(report));
    }

    void remove(String date) {
        reports.put(LocalDate.parse(date), Optional.empty());
    }

    void clear() {
        reports.clear();
        away = false;
    }

    void goAway() {
        away = true;
    }

    @Override
    public Optional<String> find(LocalDate date) {
        if (away) {
            throw SdkClientException.create("connection refused");
        }
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
