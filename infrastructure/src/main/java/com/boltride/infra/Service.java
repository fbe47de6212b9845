package com.boltride.infra;

import java.util.Locale;

/** The services, their ports, and what a task of each has: CPU units (1024 are one processor) and MiB of memory. */
enum Service {
    SCHEDULER_SERVICE(8080, true, 256, 1024),
    TRIP_START_SERVICE(8081, false, 512, 1024),
    TRIP_END_SERVICE(8082, false, 512, 1024),
    COMPLETION_STAGER(8083, false, 512, 1024),
    REDRIVE_WORKER(8084, true, 256, 1024),
    PRODUCER_APP(8085, true, 512, 1024);

    private final int port;
    private final boolean rest;
    private final int cpu;
    private final int memory;

    Service(int port, boolean rest, int cpu, int memory) {
        this.port = port;
        this.rest = rest;
        this.cpu = cpu;
        this.memory = memory;
    }

    /** Name of the service, of its module, of its metrics' tag and of its host within the network. */
    String moduleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int port() {
        return port;
    }

    /** Where its tasks are found within the network: the name has the address of each. */
    String url() {
        return "http://" + moduleName() + "." + Names.DOMAIN + ":" + port;
    }

    /** Whether it has a REST interface of its own: something to change, and so an operator. */
    boolean hasRest() {
        return rest;
    }

    int cpu() {
        return cpu;
    }

    int memory() {
        return memory;
    }

    String repository() {
        return "bolt-ride/" + moduleName();
    }

    String roleName() {
        return "bolt-ride-" + moduleName();
    }

    String logGroup() {
        return "/bolt-ride/" + moduleName();
    }

    /** The KCL application of a consumer, which is the name of its lease table. */
    String leaseTable() {
        return "bolt-ride-" + moduleName();
    }

    /** Name of the parameter and of the constructs, such as {@code TripStartService}. */
    String id() {
        StringBuilder id = new StringBuilder();
        for (String part : moduleName().split("-")) {
            id.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return id.toString();
    }
}
