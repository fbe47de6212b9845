package com.boltride.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Which port each emulator is to listen on; 0 is any free one. All are on the loopback interface. */
record Ports(int kinesis, int dynamoDb, int messagingAndStorage, int cloudWatch, int emrServerless) {

    private static final Ports ANY = new Ports(0, 0, 0, 0, 0);

    /** @throws LocalAwsException if one of the ports from {@code base} on is taken */
    static Ports from(@Nullable Integer base) {
        if (base == null) {
            return ANY;
        }
        for (int port = base; port < base + LocalAwsOptions.PORTS; port++) {
            requireFree(port);
        }
        return new Ports(base, base + 1, base + 2, base + 3, base + 4);
    }

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // Connections of a former run may still be fading away on it: they do not take it.
            probe.setReuseAddress(true);
            probe.bind(address(port));
        } catch (IOException e) {
            throw new LocalAwsException("port " + port + " is taken: choose another port base", e);
        }
    }
}
