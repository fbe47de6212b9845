package com.boltride.cli.demo;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.Service;

/** What the services say of their health, for a run that does not come to its end. */
final class Diagnosis {

    private final Pipeline pipeline;

    Diagnosis(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** The same failure with the health of every service. */
    CommandFailedException of(CommandFailedException failure) throws InterruptedException {
        StringBuilder message = new StringBuilder(failure.getMessage());
        for (Service service : Service.values()) {
            message.append("\n  health of ").append(service.moduleName()).append(": ");
            message.append(health(service));
        }
        return CommandFailedException.underWay(message.toString());
    }

    private String health(Service service) throws InterruptedException {
        try {
            return pipeline.client(service).health();
        } catch (CommandFailedException e) {
            return e.getMessage();
        }
    }
}
