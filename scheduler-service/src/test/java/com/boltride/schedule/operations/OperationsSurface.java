package com.boltride.schedule.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The operations page's part of the REST interface, of a pipeline in which nothing is there to be asked. */
@Import({OverviewController.class, ProducerRunController.class, LetterController.class})
public class OperationsSurface {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final TaskClient client = new TaskClient(new OperationsProperties(
            Map.of(),
            new OperationsProperties.Account("", ""),
            new OperationsProperties.Account("", ""),
            TIMEOUT,
            Duration.ZERO));

    @Bean
    OtherService producerApp() {
        return new OtherService("producer-app", null, client);
    }

    @Bean
    OtherService redriveWorker() {
        return new OtherService("redrive-worker", null, client);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService operationsLooks() {
        return Executors.newSingleThreadExecutor();
    }

    @Bean
    Overviews overviews(Clock clock, ExecutorService operationsLooks) {
        return new Overviews(
                new PipelineReader(Map.of(), new TaskReader(client), clock),
                new Figures("trip-start-events", "trip-end-events", "trips"),
                new Queues(
                        new SqsClient() {
                            @Override
                            public String serviceName() {
                                return "sqs";
                            }

                            @Override
                            public void close() {}
                        },
                        List.of()),
                () -> 0L,
                () -> Part.away("nobody looks"),
                new BoundedLook(operationsLooks, TIMEOUT),
                Duration.ZERO,
                clock);
    }
}
