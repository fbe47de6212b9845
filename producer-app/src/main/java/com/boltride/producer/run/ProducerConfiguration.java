package com.boltride.producer.run;

import com.boltride.producer.job.RunControl;
import com.boltride.producer.job.RunJobs;
import com.boltride.producer.job.RunResources;
import com.boltride.producer.source.Bucket;
import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.service.AwsClients;
import com.boltride.service.BoltRideProperties;
import com.boltride.service.quality.HourlyTally;
import com.boltride.tracing.TripTracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The producer's parts and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProducerProperties.class)
@Import(RunController.class)
public class ProducerConfiguration {

    @Bean
    S3Client s3(AwsClients clients) {
        return clients.build(S3Client.builder());
    }

    @Bean
    KinesisClient kinesis(AwsClients clients) {
        return clients.build(KinesisClient.builder());
    }

    @Bean
    Bucket bucket(S3Client s3, BoltRideProperties names) {
        return new Bucket(s3, names.bucket());
    }

    @Bean
    @BatchTaskExecutor
    RunThread runThread() {
        return new RunThread();
    }

    /** Daemons, because what is read ahead when the service stops is not wanted any more. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService workers() {
        return Executors.newCachedThreadPool(task -> {
            Thread worker = new Thread(task, "worker");
            worker.setDaemon(true);
            return worker;
        });
    }

    @Bean
    RunJobs runJobs(
            JobRepository repository,
            Bucket bucket,
            KinesisClient kinesis,
            BoltRideProperties names,
            MeterRegistry meters,
            TripTracing tracing,
            HourlyTally tally,
            ExecutorService workers,
            ProducerProperties properties) {
        return new RunJobs(
                repository,
                new RunResources(
                        bucket,
                        kinesis,
                        names,
                        meters,
                        tracing,
                        tally,
                        workers,
                        properties.stateDir().resolve("spool")));
    }

    @Bean
    Runs runs(JobOperator operator, JobRepository repository, RunJobs jobs, RunThread thread, Outages outages) {
        SecureRandom random = new SecureRandom();
        return new Runs(
                operator,
                repository,
                jobs,
                thread,
                () -> new RunControl(new Patience(Backoff.DEFAULT, outages, random)));
    }

    @Bean
    RunLifecycle runLifecycle(Runs runs, RunThread thread) {
        return new RunLifecycle(runs, thread);
    }

    @Bean
    RunReports runReports(JobRepository repository, Bucket bucket) {
        return new RunReports(repository, bucket);
    }

    @Bean
    InputFiles inputFiles(Bucket bucket) {
        return new InputFiles(bucket);
    }

    @Bean
    RunIds runIds(Clock clock) {
        return new RunIds(clock);
    }
}
