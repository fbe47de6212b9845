package com.boltride.cli.run;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.Service;
import java.util.ArrayList;
import java.util.List;

/** What the services say of their health, for a run that does not come to its end. */
final class ServicesHealth {

    private final Pipeline pipeline;

    ServicesHealth(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** A line for each service, also for one that does not answer. */
    List<String> lines() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        for (Service service : Service.values()) {
            lines.add("health of " + service.moduleName() + ": " + health(service));
        }
        return lines;
    }

    private String health(Service service) throws InterruptedException {
        try {
            return pipeline.client(service).health();
        } catch (CommandFailedException e) {
            return e.getMessage();
        }
    }
}
