package com.boltride.cli.pipeline;

import java.io.IOException;
import java.util.List;

/** Starts services, each in a process of its own, and has them kept alive. */
final class ServiceLauncher {

    private final Launcher launcher;
    private final ServiceEnvironment environment;
    private final ProcessGroup processes;

    ServiceLauncher(Launcher launcher, ServiceEnvironment environment, ProcessGroup processes) {
        this.launcher = launcher;
        this.environment = environment;
        this.processes = processes;
    }

    /** @param worker name of the process, by which it is told from others */
    KeptProcess start(Service service, int port, String worker) throws IOException {
        List<String> arguments =
                List.of("-jar", launcher.jarOf(service.moduleName()).toString());
        return processes.start(
                worker, () -> launcher.launch(worker, "256m", arguments, environment.of(service, port, worker)));
    }
}
