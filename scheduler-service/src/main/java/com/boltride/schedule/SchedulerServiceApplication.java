package com.boltride.schedule;

import com.boltride.service.ServiceProcess;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Runs the KPI job every day and on demand, and tells how it went. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({ScheduleProperties.class, EmrProperties.class})
public class SchedulerServiceApplication {

    public static void main(String[] args) {
        ServiceProcess.run(SchedulerServiceApplication.class, args);
    }
}
