package com.boltride.redrive;

import com.boltride.service.InvalidRequestException;
import com.boltride.trip.RejectionReason;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Looking into the dead-letter queue, and sending letters back after what was wrong has been corrected. */
@RestController
@RequestMapping("/dead-letters")
final class DeadLetterController {

    private static final int MAX_LIMIT = 1_000;

    private final DeadLetterBrowser browser;
    private final Redrives redrives;

    DeadLetterController(DeadLetterBrowser browser, Redrives redrives) {
        this.browser = browser;
        this.redrives = redrives;
    }

    /** Shows letters and leaves them where they are. @param limit letters at most, 1–1,000 */
    @GetMapping
    DeadLetterPage look(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable RejectionReason reason) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidRequestException("limit", "limit " + limit + " is not 1 to " + MAX_LIMIT);
        }
        return browser.look(limit, reason);
    }

    /** Begins to send letters back to the retry queue. Without a body, or with {@code {}}, all that are there now. */
    @PostMapping("/redrive")
    ResponseEntity<RedriveStatus> redrive(@RequestBody(required = false) @Nullable RedriveRequest request) {
        RedriveStatus begun = redrives.begin(
                Objects.requireNonNullElse(request, RedriveRequest.ALL).reason());
        return ResponseEntity.accepted()
                .location(URI.create("/dead-letters/redrives/" + begun.id()))
                .body(begun);
    }

    @GetMapping("/redrives")
    List<RedriveStatus> redrives() {
        return redrives.all();
    }

    @GetMapping("/redrives/{id}")
    RedriveStatus redrive(@PathVariable String id) {
        return redrives.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "there is no redrive " + id + ", or it was forgotten"));
    }
}
