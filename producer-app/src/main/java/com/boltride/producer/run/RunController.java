package com.boltride.producer.run;

import com.boltride.producer.job.RunSpec;
import com.boltride.service.IdempotencyKey;
import com.boltride.service.InvalidRequestException;
import com.boltride.service.NotFoundException;
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

/** {@code /runs}: start a run, follow it, stop it, let it go on. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
final class RunController {

    private final Runs runs;
    private final RunReports reports;
    private final InputFiles files;
    private final RunIds ids;
    private final ProducerProperties properties;

    RunController(Runs runs, RunReports reports, InputFiles files, RunIds ids, ProducerProperties properties) {
        this.runs = runs;
        this.reports = reports;
        this.files = files;
        this.ids = ids;
        this.properties = properties;
    }

    static String path(String runId) {
        return "/runs/" + runId;
    }

    @PostMapping(path = "/runs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Starts a run; with an Idempotency-Key, once, however often it is asked for")
    @ApiResponse(responseCode = "202", description = "the run, under way")
    @ApiResponse(responseCode = "409", description = "another run is under way")
    @ApiResponse(responseCode = "422", description = "a file is not there, or the key was used for another request")
    ResponseEntity<RunReport> start(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Parameter(schema = @Schema(type = "string", pattern = "^" + IdempotencyKey.PATTERN + "$"))
                    @Nullable
                    String key,
            @RequestBody(required = false) @Nullable RunRequest body) {
        RunRequest request = Objects.requireNonNullElse(body, RunRequest.USUAL);
        request.validate();
        RunSpec spec = new RunSpec(
                ids.next(IdempotencyKey.of(key)),
                Objects.requireNonNullElse(request.startKey(), properties.startKey()),
                Objects.requireNonNullElse(request.endKey(), properties.endKey()),
                request.eventsPerSecond(),
                request.speedup());
        if (spec.startKey().equals(spec.endKey())) {
            throw new InvalidRequestException("endKey", "endKey names the same file as startKey: " + spec.endKey());
        }
        if (!runs.has(spec)) {
            files.require("startKey", spec.startKey());
            files.require("endKey", spec.endKey());
            runs.start(spec);
        }
        return accepted(spec.id());
    }

    @GetMapping("/runs")
    @Operation(summary = "Runs, newest first")
    RunPage list(
            @RequestParam(defaultValue = "0") @Min(0) int offset,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return new RunPage(reports.list(offset, limit));
    }

    @GetMapping("/runs/{id}")
    @Operation(summary = "How far a run is")
    @ApiResponse(responseCode = "200", description = "the run")
    @ApiResponse(responseCode = "404", description = "there is no such run")
    RunReport get(@PathVariable String id) {
        return reports.find(id).orElseThrow(() -> unknown(id));
    }

    @PostMapping("/runs/{id}/restart")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Lets a stopped or failed run go on where it was")
    @ApiResponse(responseCode = "202", description = "the run, under way")
    @ApiResponse(responseCode = "404", description = "there is no such run")
    @ApiResponse(responseCode = "409", description = "a run is under way, or this one is completed")
    ResponseEntity<RunReport> restart(@PathVariable String id) {
        if (!runs.restart(id)) {
            throw unknown(id);
        }
        return accepted(id);
    }

    @PostMapping("/runs/{id}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stops a run at its next chunk boundary")
    @ApiResponse(responseCode = "202", description = "the run, about to stop")
    @ApiResponse(responseCode = "404", description = "there is no such run")
    @ApiResponse(responseCode = "409", description = "the run is not under way")
    ResponseEntity<RunReport> stop(@PathVariable String id) {
        if (!runs.stop(id)) {
            throw unknown(id);
        }
        return accepted(id);
    }

    private ResponseEntity<RunReport> accepted(String id) {
        return ResponseEntity.accepted()
                .location(URI.create(path(id)))
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(get(id));
    }

    private static NotFoundException unknown(String id) {
        return new NotFoundException("there is no run " + id);
    }

    /** @param runs newest first */
    record RunPage(List<RunReport> runs) {}
}
