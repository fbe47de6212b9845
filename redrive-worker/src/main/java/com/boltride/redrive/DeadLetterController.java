package com.boltride.redrive;

import com.boltride.service.IdempotencyKey;
import com.boltride.service.NotFoundException;
import com.boltride.trip.RejectionReason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looking into the dead-letter queue, and sending letters back after what was wrong has been corrected. */
@RestController
@RequestMapping(path = "/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
final class DeadLetterController {

    private final DeadLetterBrowser browser;
    private final Redrives redrives;

    DeadLetterController(DeadLetterBrowser browser, Redrives redrives) {
        this.browser = browser;
        this.redrives = redrives;
    }

    /** Shows letters and leaves them where they are. @param limit letters at most, 1–1,000 */
    @GetMapping
    @Operation(summary = "Looks into the dead-letter queue and leaves everything there")
    DeadLetterPage look(
            @RequestParam(defaultValue = "100") @Min(1) @Max(1_000) int limit,
            @RequestParam(required = false) @Nullable RejectionReason reason) {
        return browser.look(limit, reason);
    }

    /** Begins to send letters back to the retry queue. Without a body, or with {@code {}}, all that are there now. */
    @PostMapping(path = "/redrive", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Sends letters back to be tried again; with an Idempotency-Key, once, however often it is asked for")
    @ApiResponse(responseCode = "202", description = "the redrive, begun")
    @ApiResponse(responseCode = "422", description = "the key was used for another request")
    ResponseEntity<RedriveStatus> redrive(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Parameter(schema = @Schema(type = "string", pattern = "^" + IdempotencyKey.PATTERN + "$"))
                    @Nullable
                    String key,
            @RequestBody(required = false) @Nullable RedriveRequest request) {
        RedriveStatus begun = redrives.begin(
                Objects.requireNonNullElse(request, RedriveRequest.ALL).reason(), IdempotencyKey.of(key));
        return ResponseEntity.accepted()
                .location(URI.create("/dead-letters/redrives/" + begun.id()))
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(begun);
    }

    @GetMapping("/redrives")
    @Operation(summary = "Redrives since the service started, latest first")
    RedrivePage redrives(
            @RequestParam(defaultValue = "0") @Min(0) int offset,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return new RedrivePage(redrives.all().stream().skip(offset).limit(limit).toList());
    }

    @GetMapping("/redrives/{id}")
    @Operation(summary = "How far a redrive is")
    @ApiResponse(responseCode = "200", description = "the redrive")
    @ApiResponse(responseCode = "404", description = "there is no such redrive")
    RedriveStatus redrive(@PathVariable String id) {
        return redrives.find(id).orElseThrow(() -> new NotFoundException("there is no redrive " + id));
    }

    /** @param redrives latest first */
    record RedrivePage(List<RedriveStatus> redrives) {}
}
