package com.boltride.cli.pipeline;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts services, each in a process of its own, and has them kept alive. */
final class ServiceLauncher {

    private final Launcher launcher;
    private final ServiceEnvironment environment;
    private final ProcessGroup processes;
    private final Map<Service, UnpackedService> unpacked = new EnumMap<>(Service.class);

    ServiceLauncher(Launcher launcher, ServiceEnvironment environment, ProcessGroup processes) {
        this.launcher = launcher;
        this.environment = environment;
        this.processes = processes;
    }

    /** @param worker name of the process, by which it is told from others */
    KeptProcess start(Service service, int port, String worker) throws IOException {
        List<String> arguments = unpacked(service).arguments();
        return processes.start(
                worker, () -> launcher.launch(worker, "256m", arguments, environment.of(service, port, worker)));
    }

    private synchronized UnpackedService unpacked(Service service) throws IOException {
        UnpackedService known = unpacked.get(service);
        if (known == null) {
            known = launcher.unpack(service.moduleName());
            unpacked.put(service, known);
        }
        return known;
    }
}
