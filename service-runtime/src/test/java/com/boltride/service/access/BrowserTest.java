package com.boltride.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.service.RunsTestService;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What a browser that knows the operator's password may be made to do, and by whom. */
@RunsTestService
class BrowserTest {

    private static final Map<String, String> THING = Map.of("date", "2024-05-25");

    @LocalServerPort
    private int port;

    private RestTestClient operator;

    @BeforeEach
    void connect() {
        operator = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(headers -> headers.setBasicAuth("operator", "right"))
                .build();
    }

    @Test
    void clientThatIsNoBrowserNeedsNoToken() {
        post(Map.of(), null).expectStatus().isAccepted();
    }

    @Test
    void ownPageSendsTheTokenOfItsCookieBack() {
        post(Map.of(HttpHeaders.ORIGIN, "http://localhost:" + port), token())
                .expectStatus()
                .isAccepted();
        post(Map.of("Sec-Fetch-Site", "same-origin", HttpHeaders.ORIGIN, "https://behind.proxy"), token())
                .expectStatus()
                .isAccepted();
    }

    @Test
    void ownPageWithoutTheTokenIsToldSo() {
        expectRefusal(post(Map.of("Sec-Fetch-Site", "same-origin"), null), "csrf-token-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void otherSitesPageChangesNothingEvenWithAToken(String header, String value) {
        expectRefusal(post(Map.of(header, value), token()), "foreign-origin");
        expectRefusal(post(Map.of(header, value), null), "csrf-token-missing");
    }

    @Test
    void otherSitesPageIsNotLetToRead() {
        ResponseSpec answer = operator.get()
                .uri("/things")
                .header(HttpHeaders.ORIGIN, "https://evil.example")
                .exchange();

        answer.expectHeader().doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    @Test
    void tokenIsKeptFromOtherSites() {
        ResponseCookie cookie = cookie();

        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.isHttpOnly()).isFalse();
    }

    @Test
    void pageRunsNothingButTheServicesOwnScripts() {
        HttpHeaders headers = operator.get()
                .uri("/things")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .startsWith("default-src 'self'; img-src 'self' data:;")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("Cache-Control")).contains("no-store");
    }

    private ResponseSpec post(Map<String, String> browser, String token) {
        RestTestClient.RequestBodySpec request = operator.post().uri("/things");
        browser.forEach(request::header);
        if (token != null) {
            request.cookie("XSRF-TOKEN", token).header("X-XSRF-TOKEN", token);
        }
        return request.body(THING).exchange();
    }

    private String token() {
        return cookie().getValue();
    }

    private ResponseCookie cookie() {
        return operator.get()
                .uri("/things")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseCookies()
                .getFirst("XSRF-TOKEN");
    }

    private static void expectRefusal(ResponseSpec answer, String type) {
        answer.expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem-type:bolt-ride:" + type);
    }
}
