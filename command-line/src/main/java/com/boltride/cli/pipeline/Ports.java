package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Where the services listen, and the local AWS if its ports are fixed. */
final class Ports {

    /** Fixed ports of the local AWS begin this far above those of the services. */
    static final int LOCAL_AWS_OFFSET = 10;

    /** As many as the local AWS takes. */
    static final int LOCAL_AWS_PORTS = 5;

    private static final int HIGHEST = 65_535;

    /**
     * Where free ports are looked for: below those that the system gives to outgoing connections, one of which would else
     * take the port of a service that has died and is to be started again.
     */
    private static final int LOWEST_FREE = 12_000;

    private static final int HIGHEST_FREE = 32_000;
    private static final int MOST_TRIES = 1_000;

    private Ports() {}

    /** A port for each service that nobody uses now. */
    static Map<Service, Integer> free() {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (Service service : Service.values()) {
                // All are held until all are found, so that no port is found twice.
                ServerSocket socket = listenAnywhere();
                sockets.add(socket);
                ports.put(service, socket.getLocalPort());
            }
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw CommandFailedException.notUsable("no free port: " + e.getMessage());
        }
    }

    /**
     * Consecutive ports for the services.
     *
     * @throws CommandFailedException if one of them, or one that the local AWS needs, is taken
     */
    static Map<Service, Integer> from(int base) {
        int last = base + LOCAL_AWS_OFFSET + LOCAL_AWS_PORTS - 1;
        if (base < 1 || last > HIGHEST) {
            int highestBase = HIGHEST - LOCAL_AWS_OFFSET - LOCAL_AWS_PORTS + 1;
            throw CommandFailedException.notUsable("--port-base " + base + " is not from 1 to " + highestBase);
        }
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            int port = base + service.ordinal();
            requireFree(port, service.moduleName());
            ports.put(service, port);
        }
        for (int port = base + LOCAL_AWS_OFFSET; port <= last; port++) {
            requireFree(port, "the local AWS");
        }
        return ports;
    }

    private static ServerSocket listenAnywhere() throws IOException {
        RandomGenerator random = RandomGenerator.getDefault();
        for (int attempt = 1; ; attempt++) {
            try {
                return listen(random.nextInt(LOWEST_FREE, HIGHEST_FREE));
            } catch (IOException e) {
                if (attempt == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private static void requireFree(int port, String user) {
        try {
            listen(port).close();
        } catch (IOException e) {
            throw CommandFailedException.notUsable(
                    "port " + port + ", meant for " + user + ", is taken: choose others with --port-base N");
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
