package com.boltride.schedule.operations;

import com.boltride.service.access.Role;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the operations page shows, and what its reader may do. */
@RestController
@Hidden
@RequestMapping("/operations")
final class OverviewController {

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
    Reader user(HttpServletRequest request) {
        return new Reader(request.getRemoteUser(), request.isUserInRole(Role.OPERATOR));
    }

    /** @param operator whether this user may change anything */
    record Reader(String name, boolean operator) {}
}
