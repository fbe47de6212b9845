package com.boltride.schedule.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.service.NotFoundException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class OtherServiceTest {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 202;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            byte[] answer = "{\"field\":\"speedup\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answerComesBackAsItWas() {
        status = 400;

        var answer = service().post("/runs", "{}");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).isEqualTo("{\"field\":\"speedup\"}");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/problem+json");
        assertThat(calls).containsExactly("POST /runs {} Basic b3BlcmF0b3I6cmlnaHQ=");
    }

    @Test
    void viewerReads() {
        service().get("/runs");

        assertThat(calls).containsExactly("GET /runs  Basic dmlld2VyOnJpZ2h0ZnVs");
    }

    @Test
    void operatorReadsWhereThereIsNoViewer() {
        new OtherService("producer-app", url(), client(Map.of(), "")).get("/runs");

        assertThat(calls).containsExactly("GET /runs  Basic b3BlcmF0b3I6cmlnaHQ=");
    }

    @Test
    void refusedPasswordIsNotTheReadersFault() {
        status = 401;

        assertThatThrownBy(() -> service().get("/runs"))
                .isInstanceOf(ServiceAwayException.class)
                .hasMessageContaining("producer-app does not know the user that this service asks it with");
    }

    @Test
    void serviceThatDoesNotListenIsAway() {
        OtherService service = service();
        server.stop(0);

        assertThatThrownBy(() -> service.get("/runs"))
                .hasMessageContaining("producer-app is away: nothing listens there");
    }

    @Test
    void serviceWithoutAUrlIsNamedWithItsProperty() {
        OtherService service = new OtherService("producer-app", null, client(Map.of()));

        assertThatThrownBy(() -> service.get("/runs"))
                .hasMessageContaining("bolt-ride.operations.services.producer-app");
    }

    @Test
    void idThatIsNoneNeverBecomesAPath() {
        assertThatThrownBy(() -> new ProducerRunController(service()).find("../actuator"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> new LetterController(service()).find("a?b")).isInstanceOf(NotFoundException.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void reasonStaysAReason() {
        new LetterController(service()).look(5, "NO_START&limit=9");

        assertThat(calls.get(0)).startsWith("GET /dead-letters?limit=5&reason=NO_START%26limit%3D9 ");
    }

    @Test
    void taskThatAnswersNothingIsAway() {
        server.stop(0);

        TaskReading reading = new TaskReader(client(Map.of()))
                .read("producer-app", url())
                .orTimeout(30, TimeUnit.SECONDS)
                .join();

        assertThat(reading).isEqualTo(TaskReading.away("producer-app", url().getAuthority(), "nothing listens there"));
    }

    private OtherService service() {
        return new OtherService("producer-app", url(), client(Map.of("producer-app", url())));
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static TaskClient client(Map<String, URI> services) {
        return client(services, "rightful");
    }

    private static TaskClient client(Map<String, URI> services, String viewersPassword) {
        return new TaskClient(new OperationsProperties(
                services,
                new OperationsProperties.Account("viewer", viewersPassword),
                new OperationsProperties.Account("operator", "right"),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2)));
    }
}
