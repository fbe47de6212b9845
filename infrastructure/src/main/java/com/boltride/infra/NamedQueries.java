package com.boltride.infra;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.athena.CfnNamedQuery;
import software.constructs.Construct;

/** Queries to begin with: Athena shows them as saved queries of the workgroup. */
final class NamedQueries extends Construct {

    private final List<CfnNamedQuery> queries = new ArrayList<>();

    NamedQueries(Construct scope, String id) {
        super(scope, id);
        add("Revenue by day", """
                SELECT trip_date, total_trips, total_revenue, average_fare, total_tips
                FROM daily_kpis
                WHERE trip_date >= current_date - INTERVAL '30' DAY
                ORDER BY trip_date
                """);
        add("Trips by hour of the day", """
                SELECT hour - 1 AS hour_utc, avg(trips) AS trips_a_day
                FROM daily_kpis CROSS JOIN UNNEST(trips_by_hour) WITH ORDINALITY AS hours (trips, hour)
                WHERE trip_date >= current_date - INTERVAL '30' DAY
                GROUP BY hour
                ORDER BY hour
                """);
        add("Busiest origins", """
                SELECT place.origin, sum(place.trips) AS trips
                FROM daily_kpis CROSS JOIN UNNEST(top_origins) AS places (place)
                WHERE trip_date >= current_date - INTERVAL '30' DAY
                GROUP BY place.origin
                ORDER BY trips DESC
                """);
        add("Quality of the reports", """
                SELECT trip_date, total_trips, corrupt_records, duplicates_dropped, average_fare_error, generated_at
                FROM daily_kpis
                WHERE trip_date >= current_date - INTERVAL '30' DAY
                ORDER BY corrupt_records DESC, trip_date
                """);
        add("Trips of one day, each once", """
                SELECT trip_id, max(start_time) AS start_time, max(end_time) AS end_time, max(fare_amount) AS fare_amount
                FROM completed_trips
                WHERE trip_date = current_date - INTERVAL '1' DAY
                GROUP BY trip_id
                """);
    }

    /** Makes all queries wait for the resource. */
    void addDependency(CfnResource resource) {
        queries.forEach(query -> query.addResourceDependency(resource));
    }

    private void add(String name, String sql) {
        queries.add(CfnNamedQuery.Builder.create(this, name)
                .name(name)
                .database(Catalog.DATABASE)
                .workGroup(Catalog.WORKGROUP)
                .queryString(sql)
                .build());
    }
}
