package com.boltride.producer;

import com.boltride.producer.run.ProducerConfiguration;
import com.boltride.service.ServiceProcess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Publishes trip events from CSV files in S3. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ProducerConfiguration.class)
public class ProducerApp {

    public static void main(String[] arguments) {
        ServiceProcess.run(ProducerApp.class, arguments);
    }
}
