package com.boltride.service.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

/** Notes what becomes of log-ins with a password. Tokens are not counted: a signature cannot be guessed. */
final class LoginListener implements ApplicationListener<AbstractAuthenticationEvent> {

    private static final Logger log = LoggerFactory.getLogger(LoginListener.class);

    private final FailedLogins failures;

    LoginListener(FailedLogins failures) {
        this.failures = failures;
    }

    @Override
    public void onApplicationEvent(AbstractAuthenticationEvent event) {
        if (!(event.getAuthentication() instanceof UsernamePasswordAuthenticationToken attempt)) {
            return;
        }
        Login login = Login.of(attempt);
        if (login == null) {
            return;
        }
        if (event instanceof AuthenticationSuccessEvent) {
            failures.succeeded(login);
        } else if (event instanceof AbstractAuthenticationFailureEvent
                && failures.failed(login) == FailedLogins.LIMIT) {
            log.warn("too many failed log-ins from {}: refused for {}", login.address(), FailedLogins.PAUSE);
        }
    }
}
