package com.boltride.infra;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The tables of the catalog, with the columns in the order of the JSON that spark-job and completion-stager write. */
enum CatalogTable {
    DAILY_KPIS("daily-kpis/", "One report for each day", """
            total_trips bigint
            total_revenue decimal(38,15)
            average_fare decimal(38,15)
            min_fare decimal(38,15)
            max_fare decimal(38,15)
            median_fare decimal(38,15)
            p95_fare decimal(38,15)
            total_tips decimal(38,15)
            total_distance decimal(38,15)
            average_trip_duration_minutes decimal(38,15)
            median_trip_duration_minutes decimal(38,15)
            p95_trip_duration_minutes decimal(38,15)
            trips_by_hour array<bigint>
            top_origins array<struct<origin:string,trips:bigint>>
            top_destinations array<struct<destination:string,trips:bigint>>
            trips_by_payment_type map<string,bigint>
            average_fare_error decimal(38,15)
            duplicates_dropped bigint
            corrupt_records bigint
            fares_out_of_bounds bigint
            distances_out_of_bounds bigint
            durations_out_of_bounds bigint
            handled_records struct<rows_read:bigint,rows_quarantined:bigint,events:bigint,conflicting:bigint,dead:bigint>
            input_objects bigint
            generated_at string
            """),
    COMPLETED_TRIPS(
            "completed-trips/", "Every completed trip. Two objects may share trips: count distinct trip_id", """
            trip_id string
            start_time string
            end_time string
            origin string
            destination string
            rider_id string
            driver_id string
            vendor_id string
            estimated_end_time string
            estimated_fare_amount decimal(38,15)
            fare_amount decimal(38,15)
            tip_amount decimal(38,15)
            trip_distance decimal(38,15)
            passenger_count bigint
            rate_code bigint
            payment_type bigint
            trip_type bigint
            attributes map<string,string>
            """);

    private final String prefix;
    private final String description;
    private final Map<String, String> columns = new LinkedHashMap<>();

    CatalogTable(String prefix, String description, String columns) {
        this.prefix = prefix;
        this.description = description;
        columns.lines().map(line -> line.split(" ", 2)).forEach(column -> this.columns.put(column[0], column[1]));
    }

    String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Under which the table's days are in the bucket. */
    String prefix() {
        return prefix;
    }

    String description() {
        return description;
    }

    /** Name → Hive type. */
    Map<String, String> columns() {
        return columns;
    }
}
