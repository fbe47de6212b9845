package com.boltride.local;

import com.boltride.local.emr.EmrServerless;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts everything in its order: the emulators, all at once; the servers of this process; then the resources. */
final class Startup {

    private final LocalAwsOptions options;
    private final Home home;
    private final Path logs;
    private final Ports ports;
    private final Map<AwsService, URI> endpoints;
    private final Running running;

    /**
     * @param endpoints gets the endpoint of each service that is started
     * @param running gets whatever must be ended, also when the start fails half-way
     */
    Startup(LocalAwsOptions options, Home home, Map<AwsService, URI> endpoints, Running running) {
        this.options = options;
        this.home = home;
        this.logs = home.newLogDirectory();
        this.ports = Ports.from(options.listenAddress(), options.portBase());
        this.endpoints = endpoints;
        this.running = running;
    }

    /** @throws LocalAwsException if something cannot be started */
    void run() throws InterruptedException {
        List<ChildProcess> booting = new ArrayList<>();
        options.services().stream()
                .filter(options.given()::containsKey)
                .forEach(service -> endpoints.put(service, options.given().get(service)));
        for (Emulator emulator : new Emulators(home, ports).neededFor(options.started())) {
            booting.add(running.add(ChildProcess.start(emulator, logs)));
        }
        Clients clients = running.add(new Clients(endpoints::get, options.identity()));
        if (options.started().contains(AwsService.CLOUDWATCH)) {
            startCloudWatch();
        }
        for (ChildProcess process : booting) {
            URI endpoint = Ports.uri(process.awaitPort());
            process.services().stream()
                    .filter(options.started()::contains)
                    .forEach(service -> endpoints.put(service, endpoint));
        }
        if (!options.given().isEmpty()) {
            running.add(new ResourceRemoval(clients, options));
        }
        new Resources(clients, options).create(home.jobJar());
        if (options.started().contains(AwsService.EMR_SERVERLESS)) {
            startEmrServerless(clients);
        }
    }

    private void startCloudWatch() {
        int port = ports.cloudWatch();
        try {
            CloudWatch cloudWatch = running.add(CloudWatch.start(ports.address(port)));
            endpoints.put(AwsService.CLOUDWATCH, Ports.uri(cloudWatch.port()));
        } catch (IOException e) {
            throw new LocalAwsException("CloudWatch cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    private void startEmrServerless(Clients clients) {
        LocalEmrServerless emr = new LocalEmrServerless(
                home, logs, clients.s3(), SparkS3Access.to(endpoints.get(AwsService.S3), options.identity()));
        EmrServerless server = running.add(emr.start(ports.address(ports.emrServerless())));
        endpoints.put(AwsService.EMR_SERVERLESS, Ports.uri(server.port()));
    }
}
