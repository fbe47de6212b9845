package com.boltride.schedule;

import com.boltride.retry.Outages;
import com.boltride.service.AwsClients;
import com.boltride.service.BoltRideProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** What the scheduler has on AWS: the run records, the job, the reports and the topic. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportBounds.class)
class AwsWiring {

    @Bean
    DynamoDbClient dynamoDb(AwsClients clients) {
        return clients.build(DynamoDbClient.builder());
    }

    @Bean
    EmrServerlessClient emrServerless(AwsClients clients) {
        return clients.build(EmrServerlessClient.builder());
    }

    @Bean
    S3AsyncClient s3(AwsClients clients) {
        return clients.build(S3AsyncClient.builder());
    }

    @Bean
    SnsClient sns(AwsClients clients) {
        return clients.build(SnsClient.builder());
    }

    @Bean
    RunStore runStore(DynamoDbClient client, BoltRideProperties names, Outages outages) {
        return new DynamoDbRunStore(client, names.tables().aggregationRuns(), new AwsDependency("dynamodb", outages));
    }

    @Bean
    ReportedDays reportedDays(RunStore store) {
        return new RecentReports(store);
    }

    @Bean
    JobRuns jobRuns(
            EmrServerlessClient client,
            BoltRideProperties names,
            EmrProperties emr,
            ReportBounds bounds,
            Outages outages) {
        KpiJob job = new KpiJob(
                names.bucket(),
                emr.jobKey(),
                emr.sparkSubmitParameters(),
                bounds,
                emr.executionRoleArn(),
                emr.executionTimeout());
        return new EmrServerlessJobRuns(
                client, names.emr().application(), job, new AwsDependency("emr-serverless", outages));
    }

    @Bean
    Reports reports(S3AsyncClient client, BoltRideProperties names, Outages outages) {
        return new S3Reports(client, names.bucket(), new AwsDependency("s3", outages));
    }

    @Bean
    Staging staging(S3AsyncClient client, BoltRideProperties names, Outages outages) {
        return new S3Staging(client, names.bucket(), new AwsDependency("s3", outages));
    }

    @Bean
    StatusTopic statusTopic(SnsClient client, BoltRideProperties names, Outages outages) {
        return new SnsStatusTopic(new SnsTopic(client, names.topics().jobStatus(), new AwsDependency("sns", outages)));
    }
}
