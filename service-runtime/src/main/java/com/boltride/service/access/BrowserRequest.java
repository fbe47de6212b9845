package com.boltride.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a browser says of a request. A browser sends the password along with whatever page makes it call, so a change that
 * comes from one has to be shown to come from our own page. Every browser since 2020 sends {@code Origin} with a change, and
 * no page can keep it from doing so; a client that is no browser sends neither header and is not asked.
 */
record BrowserRequest(HttpServletRequest request) {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Whether it changes something, and a browser makes it. */
    boolean isChange() {
        return !SAFE.contains(request.getMethod()) && (fetchSite() != null || origin() != null);
    }

    /** Whether it changes something, and another site's page makes it. */
    boolean isForeignChange() {
        return isChange() && !isFromHere();
    }

    private boolean isFromHere() {
        String site = fetchSite();
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = origin();
        return origin != null && origin.substring(origin.indexOf("//") + 2).equals(authority());
    }

    /** As the browser wrote it; a proxy that ends TLS leaves it, so the scheme says nothing. */
    private String authority() {
        String host = request.getHeader(HttpHeaders.HOST);
        return host == null ? URI.create(request.getRequestURL().toString()).getAuthority() : host;
    }

    private @Nullable String fetchSite() {
        return request.getHeader(FETCH_SITE);
    }

    private @Nullable String origin() {
        return request.getHeader(HttpHeaders.ORIGIN);
    }
}
