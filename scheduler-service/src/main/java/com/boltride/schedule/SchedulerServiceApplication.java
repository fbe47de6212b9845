package com.boltride.schedule;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Runs the KPI job every day and on demand, and tells how it went. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({ScheduleProperties.class, EmrProperties.class})
public class SchedulerServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(SchedulerServiceApplication.class, args);
    }
}
