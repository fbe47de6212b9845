package com.boltride.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service as a process of its own: ends with 0 when it was told to stop and did. A JVM that is ended by SIGTERM or SIGINT
 * would say 143 or 130 however cleanly it stopped, and an orchestrator would take every deployment for a series of crashes.
 */
public final class ServiceProcess {

    private static final Logger log = LoggerFactory.getLogger(ServiceProcess.class);

    private ServiceProcess() {}

    /** Runs the service until the process is told to stop. A service that cannot start ends with 1. */
    public static ConfigurableApplicationContext run(Class<?> service, String... arguments) {
        ConfigurableApplicationContext context = SpringApplication.run(service, arguments);
        try {
            // Runs after the context has closed. The status of a JVM that is being shut down can only be set by halting
            // it.
            SpringApplication.getShutdownHandlers()
                    .add(() -> Runtime.getRuntime().halt(0));
        } catch (IllegalStateException e) {
            log.info("told to stop before it had started");
        }
        return context;
    }
}
