package com.boltride.producer;

import com.boltride.producer.run.ProducerConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Publishes trip events from CSV files in S3. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ProducerConfiguration.class)
public class ProducerApp {

    public static void main(String[] arguments) {
        SpringApplication.run(ProducerApp.class, arguments);
    }
}
