package com.boltride.service.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Counts failed log-ins by client address and user name, so that a password cannot be guessed in a reasonable time. Five
 * in a row, none a minute after the one before, and that name is refused to that address until a minute has passed since
 * the last; from elsewhere the user still gets in. A log-in that succeeds clears the count.
 *
 * <p>The counts are bounded. What is asked for often stays, so that a flood of other names does not wash out the one that
 * is attacked.
 */
final class FailedLogins {

    static final int LIMIT = 5;
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int REMEMBERED = 10_000;

    private final Cache<Login, Integer> failures;

    FailedLogins(Ticker ticker) {
        failures = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(PAUSE)
                .ticker(ticker)
                .build();
    }

    /** How long a login is refused from now on; zero if it is not. */
    Duration refusedFor(Login login) {
        Integer count = failures.getIfPresent(login);
        if (count == null || count < LIMIT) {
            return Duration.ZERO;
        }
        return failures.policy()
                .expireAfterWrite()
                .flatMap(expiry -> expiry.ageOf(login))
                .map(PAUSE::minus)
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    /** @return how many there are now */
    int failed(Login login) {
        return failures.asMap().merge(login, 1, Integer::sum);
    }

    void succeeded(Login login) {
        failures.invalidate(login);
    }

    /** Remembered failures, about. */
    long size() {
        failures.cleanUp();
        return failures.estimatedSize();
    }
}
