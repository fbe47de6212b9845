package com.boltride.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Which port each emulator is to listen on. All are on the loopback interface. */
final class Ports {

    private final @Nullable Integer base;

    Ports(@Nullable Integer base) {
        this.base = base;
    }

    int kinesis() {
        return port(0, "Kinesis");
    }

    int dynamoDb() {
        return port(1, "DynamoDB");
    }

    int messagingAndStorage() {
        return port(2, "SQS, SNS and S3");
    }

    int cloudWatch() {
        return port(3, "CloudWatch");
    }

    int emrServerless() {
        return port(4, "EMR Serverless");
    }

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** 0, which is any free port, unless the caller has chosen where the ports begin. */
    private int port(int offset, String service) {
        if (base == null) {
            return 0;
        }
        int port = base + offset;
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address(port));
            return port;
        } catch (IOException e) {
            throw new LocalAwsException(
                    "port " + port + ", for " + service + ", is taken: choose another port base", e);
        }
    }
}
