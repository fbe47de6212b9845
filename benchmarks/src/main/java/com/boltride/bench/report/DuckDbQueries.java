package com.boltride.bench.report;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Computes the report of a day with DuckDB. Argument: a pattern of the day's objects. Prints how long it took in seconds, and
 * trips, revenue, tips and duplicates.
 *
 * <p>The quickest way that was found, for the sake of the comparison. To find the repeated trips by {@code DISTINCT ON} takes
 * twice as long for the whole.
 */
public final class DuckDbQueries {

    static final String ANSWER = "report ";

    private static final double NANOS_A_SECOND = 1e9;

    private static final String READ = """
            CREATE TEMP TABLE trip AS SELECT * FROM read_json('%s', format = 'newline_delimited', filename = true,
              ignore_errors = true, columns = {
                trip_id: 'VARCHAR', start_time: 'TIMESTAMP', end_time: 'TIMESTAMP', origin: 'VARCHAR', destination: 'VARCHAR',
                fare_amount: 'DECIMAL(38,18)', estimated_fare_amount: 'DECIMAL(38,18)', tip_amount: 'DECIMAL(38,18)',
                trip_distance: 'DECIMAL(38,18)', payment_type: 'BIGINT'})""";

    private static final List<String> DISTINCT = List.of(
            "CREATE TEMP TABLE repeated AS SELECT trip_id, min(rowid) AS first FROM trip GROUP BY trip_id HAVING count(*) > 1",
            "DELETE FROM trip USING repeated WHERE trip.trip_id = repeated.trip_id AND trip.rowid > repeated.first");

    private static final String TOTALS = """
            SELECT count(*), sum(fare_amount), sum(tip_amount), sum(trip_distance), avg(fare_amount),
              min(fare_amount), max(fare_amount), quantile_cont(fare_amount, [0.5, 0.95]),
              avg(epoch(end_time - start_time)), quantile_cont(epoch(end_time - start_time), [0.5, 0.95]),
              sum(fare_amount - estimated_fare_amount) / count(estimated_fare_amount),
              count(DISTINCT filename), count(*) FILTER (trip_id IS NULL OR start_time IS NULL OR end_time IS NULL)
            FROM trip""";

    private static final List<String> COUNTS = List.of(
            "SELECT hour(end_time) AS hour, count(*) FROM trip GROUP BY hour ORDER BY hour",
            "SELECT origin, count(*) AS trips FROM trip GROUP BY origin ORDER BY trips DESC, origin LIMIT 10",
            "SELECT destination, count(*) AS trips FROM trip GROUP BY destination ORDER BY trips DESC, destination LIMIT 10",
            "SELECT payment_type, count(*) FROM trip GROUP BY payment_type ORDER BY payment_type");

    private DuckDbQueries() {}

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute(READ.formatted(arguments[0]));
            statement.execute(DISTINCT.get(0));
            long duplicates = statement.executeUpdate(DISTINCT.get(1));
            String totals;
            try (ResultSet rows = statement.executeQuery(TOTALS)) {
                rows.next();
                totals = rows.getLong(1) + " " + rows.getString(2) + " " + rows.getString(3);
            }
            for (String query : COUNTS) {
                readAll(statement, query);
            }
            double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
            System.out.println(ANSWER + seconds + " " + totals + " " + duplicates);
        }
    }

    private static void readAll(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }
}
