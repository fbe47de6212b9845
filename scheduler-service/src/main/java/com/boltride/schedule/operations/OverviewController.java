package com.boltride.schedule.operations;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the operations page shows, and what its reader may do. */
@RestController
@Hidden
@RequestMapping("/operations")
final class OverviewController {

    private static final String OPERATOR = "ROLE_OPERATOR";

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    /** The pipeline as it is now, or was a moment ago. Always answers; what is away says so in its place. */
    @GetMapping
    Overview overview() {
        return overviews.current();
    }

    @GetMapping("/user")
    Reader user(Authentication who) {
        boolean operates =
                who.getAuthorities().stream().anyMatch(authority -> OPERATOR.equals(authority.getAuthority()));
        return new Reader(who.getName(), operates);
    }

    /** @param operator whether this user may change anything */
    record Reader(String name, boolean operator) {}
}
