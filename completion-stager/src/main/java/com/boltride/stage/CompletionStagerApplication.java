package com.boltride.stage;

import com.boltride.service.ServiceProcess;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Consumes the DynamoDB Stream of the trips table and stages every trip that becomes completed in S3, by day. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(StagingProperties.class)
public class CompletionStagerApplication {

    public static void main(String[] args) {
        ServiceProcess.run(CompletionStagerApplication.class, args);
    }
}
