package com.boltride.schedule.operations;

import com.boltride.schedule.quality.QualityWatch;
import com.boltride.service.AwsClients;
import com.boltride.service.BoltRideProperties;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the operations page is fed from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsProperties.class)
class OperationsWiring {

    @Bean
    SqsClient sqs(AwsClients clients) {
        return clients.build(SqsClient.builder());
    }

    @Bean
    TaskClient taskClient(OperationsProperties properties) {
        return new TaskClient(properties);
    }

    @Bean
    OtherService producerApp(OperationsProperties properties, TaskClient client) {
        return new OtherService("producer-app", properties.services().get("producer-app"), client);
    }

    @Bean
    OtherService redriveWorker(OperationsProperties properties, TaskClient client) {
        return new OtherService("redrive-worker", properties.services().get("redrive-worker"), client);
    }

    /** As many as there are looks at AWS at a time, and one that is just being interrupted. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService operationsLooks() {
        return Executors.newFixedThreadPool(4, task -> new Thread(task, "operations-look"));
    }

    @Bean
    Overviews overviews(
            OperationsProperties properties,
            TaskClient client,
            BoltRideProperties names,
            SqsClient sqs,
            DynamoDbClient dynamoDb,
            ExecutorService operationsLooks,
            QualityWatch quality,
            Clock clock) {
        String trips = names.tables().trips();
        return new Overviews(
                new PipelineReader(properties.services(), new TaskReader(client), clock),
                new Figures(names.streams().start(), names.streams().end(), trips),
                new Queues(sqs, List.of(names.queues().retry(), names.queues().deadLetter())),
                () -> dynamoDb.describeTable(table -> table.tableName(trips))
                        .table()
                        .itemCount(),
                () -> quality.last()
                        .map(QualityView::of)
                        .map(Part::of)
                        .orElseGet(() -> Part.away("data quality was not looked at yet")),
                new BoundedLook(operationsLooks, properties.timeout()),
                properties.keepFor(),
                clock);
    }
}
