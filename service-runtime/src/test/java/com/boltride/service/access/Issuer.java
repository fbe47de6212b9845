package com.boltride.service.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Issues tokens, and serves the key to check them with, on the loopback interface. */
final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "bolt-ride";

    private final HttpServer server;
    private final RSAKey key;

    Issuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url()
                        + "/keys\",\"subject_types_supported\":[\"public\"]}");
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String token(String... roles) throws JOSEException {
        return sign(claims(roles).build(), key);
    }

    /** As good as any, but signed by another's key of the same name. */
    String forged() throws JOSEException {
        return sign(
                claims("operator").build(),
                new RSAKeyGenerator(2048).keyID("one").generate());
    }

    String expired() throws JOSEException {
        Instant past = Instant.now().minus(Duration.ofHours(2));
        return sign(claims("operator").expirationTime(Date.from(past)).build(), key);
    }

    String ofAnotherIssuer() throws JOSEException {
        return sign(claims("operator").issuer("http://evil.example").build(), key);
    }

    String forAnotherAudience() throws JOSEException {
        return sign(claims("operator").audience("payroll").build(), key);
    }

    private JWTClaimsSet.Builder claims(String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(AUDIENCE)
                .subject("somebody")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                .claim("roles", List.of(roles));
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
