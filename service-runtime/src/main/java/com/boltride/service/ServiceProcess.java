package com.boltride.service;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service as a process of its own: ends with 0 when it was told to stop and did. A JVM that is ended by SIGTERM or
 * SIGINT would say 143 or 130 however cleanly it stopped, and an orchestrator would take every deployment for a
 * series of crashes.
 */
public final class ServiceProcess {

    private ServiceProcess() {}

    /** Runs the service until the process is told to stop. A service that cannot start ends with 1. */
    public static ConfigurableApplicationContext run(Class<?> service, String... arguments) {
        ConfigurableApplicationContext context = SpringApplication.run(service, arguments);
        // Runs after the context has closed. The status of a JVM that is being shut down can only be set by halting it.
        SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(0));
        return context;
    }
}
