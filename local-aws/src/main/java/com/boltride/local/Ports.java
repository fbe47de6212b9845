package com.boltride.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Which address and port each emulator is to listen on; port 0 is any free one. */
record Ports(String host, int kinesis, int dynamoDb, int messagingAndStorage, int cloudWatch, int emrServerless) {

    /** @throws LocalAwsException if one of the ports from {@code base} on is taken */
    static Ports from(String host, @Nullable Integer base) {
        if (base == null) {
            return new Ports(host, 0, 0, 0, 0, 0);
        }
        for (int port = base; port < base + LocalAwsOptions.PORTS; port++) {
            requireFree(new InetSocketAddress(host, port));
        }
        return new Ports(host, base, base + 1, base + 2, base + 3, base + 4);
    }

    InetSocketAddress address(int port) {
        return new InetSocketAddress(host, port);
    }

    /** Where this machine finds the port, whatever the address. */
    static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static void requireFree(InetSocketAddress address) {
        try (ServerSocket probe = new ServerSocket()) {
            // Connections of a former run may still be fading away on it: they do not take it.
            probe.setReuseAddress(true);
            probe.bind(address);
        } catch (IOException e) {
            throw new LocalAwsException("port " + address.getPort() + " is taken: choose another port base", e);
        }
    }
}
