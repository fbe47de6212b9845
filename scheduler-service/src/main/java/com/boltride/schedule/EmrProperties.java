package com.boltride.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the KPI job is run. The application's name is {@code bolt-ride.emr.application}, which all services know.
 *
 * @param executionRoleArn the role that the job has; the default belongs to no account, so that on AWS a forgotten setting
 *     is refused
 * @param jobKey S3 key of the job's jar in the bucket
 * @param sparkSubmitParameters further parameters of spark-submit, such as {@code --conf spark.executor.cores=4}; may be
 *     empty
 * @param executionTimeout after which EMR Serverless cancels the job; whole minutes from 5
 */
@ConfigurationProperties("bolt-ride.emr")
record EmrProperties(
        @DefaultValue("arn:aws:iam::000000000000:role/NSP-Bolt-Ride-EMR-Role")
        String executionRoleArn,

        @DefaultValue("jobs/spark-job.jar") String jobKey,
        @DefaultValue("") String sparkSubmitParameters,
        @DefaultValue("2h") Duration executionTimeout) {

    EmrProperties {
        if (executionTimeout.compareTo(Duration.ofMinutes(5)) < 0) {
            throw new IllegalArgumentException(
                    "bolt-ride.emr.execution-timeout is " + executionTimeout + ", but must be 5 minutes or more");
        }
    }
}
