package com.boltride.schedule.quality;

import com.boltride.retry.Outages;
import com.boltride.schedule.AwsDependency;
import com.boltride.schedule.OpenItems;
import com.boltride.schedule.ReportedDays;
import com.boltride.schedule.SnsTopic;
import com.boltride.service.BoltRideProperties;
import com.boltride.store.OpenTrips;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The watch, and what it looks at on AWS. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchProperties.class)
class QualityWiring {

    @Bean
    Judgements judgements(DynamoDbClient client, BoltRideProperties names, Outages outages) {
        AwsDependency dynamoDb = new AwsDependency("dynamodb", outages);
        return new DynamoDbJudgements(
                new OpenItems(client, names.tables().aggregationRuns(), DynamoDbJudgements.KIND, dynamoDb));
    }

    @Bean
    SummaryTopic summaryTopic(SnsClient client, BoltRideProperties names, Outages outages) {
        SnsTopic topic = new SnsTopic(client, names.topics().alarms(), new AwsDependency("sns", outages));
        return summary -> topic.publish(
                "Bolt Ride data quality: " + summary.passed().size() + " limits passed in " + summary.period(),
                summary,
                Map.of("deduplication_id", summary.deduplicationId()));
    }

    @Bean
    QualityWatch qualityWatch(
            WatchProperties properties,
            DynamoDbClient dynamoDb,
            S3AsyncClient s3,
            BoltRideProperties names,
            Judgements judgements,
            SummaryTopic topic,
            ReportedDays reports,
            Outages outages,
            Clock clock,
            @Value("${bolt-ride.schedule.lease}") Duration lease) {
        Judge judge = new Judge(properties);
        return new QualityWatch(
                properties.openAfter(),
                names.trips().indexOpenTrips()
                        ? new OpenTrips(dynamoDb, names.tables().trips())
                        : null,
                new S3HourlyRecords(s3, names.bucket(), new AwsDependency("s3", outages), clock),
                judge,
                new HourJudging(judge, judgements),
                new ReportJudging(reports, judge, judgements),
                new SummaryOutbox(judgements, topic, UUID.randomUUID().toString(), lease, clock),
                clock);
    }

    @Bean
    QualityLifecycle qualityLifecycle(TaskScheduler scheduler, QualityWatch watch, WatchProperties properties) {
        return new QualityLifecycle(scheduler, watch, properties);
    }
}
