package com.boltride.kpi;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command {@code spark-job}: writes the KPI report of each day asked for, one day after the other. Master, memory and
 * access to S3 come from Spark's own configuration ({@code spark-submit}, EMR Serverless, or {@code -Dspark.…}).
 */
public final class KpiJob {
    private static final Logger log = LoggerFactory.getLogger(KpiJob.class);
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private KpiJob() {}

    public static void main(String[] args) {
        int status = run(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int run(String... args) {
        if (Arrays.asList(args).contains("--help")) {
            System.out.print(Arguments.USAGE);
            return 0;
        }
        try {
            report(Arguments.parse(args));
            return 0;
        } catch (InvalidArgumentsException e) {
            System.err.println("spark-job: " + e.getMessage() + " (--help tells more)");
            return WRONG_ARGUMENTS;
        } catch (Exception e) {
            // Everything, because Spark throws checked exceptions that its methods do not declare.
            log.debug("failed", e);
            System.err.println("spark-job: " + reason(e));
            return FAILED;
        }
    }

    /** The first line of what a task, or whatever else failed, had to say, without Spark's account of the task. */
    private static String reason(Exception e) {
        Throwable origin = e instanceof SparkException && e.getCause() != null ? e.getCause() : e;
        return String.valueOf(origin.getMessage()).lines().findFirst().orElse("failed");
    }

    private static void report(Arguments arguments) throws IOException {
        SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "bolt-ride-daily-kpis");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            DailyKpis kpis = new DailyKpis(
                    spark,
                    new CompletedTrips(arguments.input(), spark.hadoopConfiguration()),
                    arguments.plausible(),
                    new HourlyCounts(arguments.quality(), spark.hadoopConfiguration()),
                    Clock.systemUTC());
            ReportStore reports = new ReportStore(arguments.output(), spark.hadoopConfiguration());
            for (Iterator<LocalDate> days = arguments.days().iterator(); days.hasNext(); ) {
                LocalDate day = days.next();
                log.info("{}: begun", day);
                report(day, kpis, reports);
            }
        }
    }

    private static void report(LocalDate day, DailyKpis kpis, ReportStore reports) throws IOException {
        KpiReport report = kpis.of(day);
        Path path = reports.put(report);
        log.info(
                "{}: {} trips, revenue {}, {} duplicates, {} corrupt records in {} objects -> {}",
                day,
                report.totalTrips(),
                report.totalRevenue().toPlainString(),
                report.duplicatesDropped(),
                report.corruptRecords(),
                report.inputObjects(),
                path);
    }
}
