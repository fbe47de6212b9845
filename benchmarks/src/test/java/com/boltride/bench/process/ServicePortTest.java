package com.boltride.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

class ServicePortTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void serviceIsReadyWhenItSaysSo() throws IOException, InterruptedException {
        ServicePort port = ServicePort.free();
        assertThat(port.isReady(http)).isFalse();

        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number()), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(port.isReady(http)).isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void serviceIsToldWhereToListen() {
        assertThat(new ServicePort(8099).environment())
                .containsEntry("SERVER_PORT", "8099")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1");
    }
}
