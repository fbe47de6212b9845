package com.boltride.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import software.amazon.awssdk.services.emrserverless.model.JobDriver;

/**
 * The KPI job as EMR Serverless is asked to run it.
 *
 * @param bucket S3 bucket of the jar, the staged trips and the reports
 * @param jobKey S3 key of the jar
 * @param sparkSubmitParameters further parameters of spark-submit; may be empty
 * @param bounds of what is plausible of a trip
 * @param executionRoleArn the role that the job has
 * @param executionTimeout after which EMR Serverless cancels it
 */
record KpiJob(
        String bucket,
        String jobKey,
        String sparkSubmitParameters,
        ReportBounds bounds,
        String executionRoleArn,
        Duration executionTimeout) {

    private static final String MAIN_CLASS = "com.boltride.kpi.KpiJob";

    JobDriver driver(LocalDate date) {
        return JobDriver.fromSparkSubmit(spark -> spark.entryPoint("s3://" + bucket + "/" + jobKey)
                .entryPointArguments(List.of(
                        "--input", "s3://" + bucket + "/completed-trips/",
                        "--output", "s3://" + bucket + "/daily-kpis/",
                        "--date", date.toString(),
                        "--quality", "s3://" + bucket + "/quality/",
                        "--fare-bounds", bounds.fare(),
                        "--distance-bounds", bounds.distance(),
                        "--duration-bounds", bounds.durationMinutes()))
                .sparkSubmitParameters(("--class " + MAIN_CLASS + " " + sparkSubmitParameters).strip()));
    }
}
