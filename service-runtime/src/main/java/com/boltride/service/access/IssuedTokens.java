package com.boltride.service.access;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/** Reads tokens. An issuer that cannot be asked for its keys yet is an outage like any other, not a fault of ours. */
record IssuedTokens(JwtDecoder decoder) implements JwtDecoder {

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException e) {
            throw new JwtException("the issuer does not answer", e);
        }
    }
}
