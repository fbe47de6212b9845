package com.boltride.producer.run;

import com.boltride.producer.job.RunSpec;
import com.boltride.service.InvalidRequestException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /runs}: start a run, follow it, stop it, let it go on. */
@RestController
final class RunController {

    private static final int MAX_LIMIT = 100;

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

    @PostMapping("/runs")
    ResponseEntity<RunReport> start(@RequestBody(required = false) @Nullable RunRequest body) {
        RunRequest request = Objects.requireNonNullElse(body, RunRequest.USUAL);
        request.validate();
        RunSpec spec = new RunSpec(
                ids.next(),
                Objects.requireNonNullElse(request.startKey(), properties.startKey()),
                Objects.requireNonNullElse(request.endKey(), properties.endKey()),
                request.eventsPerSecond(),
                request.speedup());
        if (spec.startKey().equals(spec.endKey())) {
            throw new InvalidRequestException("endKey", "endKey names the same file as startKey: " + spec.endKey());
        }
        files.require("startKey", spec.startKey());
        files.require("endKey", spec.endKey());
        runs.start(spec);
        return accepted(spec.id());
    }

    @GetMapping("/runs")
    RunPage list(@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "20") int limit) {
        if (offset < 0) {
            throw new InvalidRequestException("offset", "offset " + offset + " is negative");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidRequestException("limit", "limit " + limit + " is outside 1 to " + MAX_LIMIT);
        }
        return new RunPage(reports.list(offset, limit));
    }

    @GetMapping("/runs/{id}")
    RunReport get(@PathVariable String id) {
        return reports.find(id).orElseThrow(() -> unknown(id));
    }

    @PostMapping("/runs/{id}/restart")
    ResponseEntity<RunReport> restart(@PathVariable String id) {
        if (!runs.restart(id)) {
            throw unknown(id);
        }
        return accepted(id);
    }

    @PostMapping("/runs/{id}/stop")
    ResponseEntity<RunReport> stop(@PathVariable String id) {
        if (!runs.stop(id)) {
            throw unknown(id);
        }
        return accepted(id);
    }

    private ResponseEntity<RunReport> accepted(String id) {
        return ResponseEntity.accepted().location(URI.create(path(id))).body(get(id));
    }

    private static ResponseStatusException unknown(String id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no run " + id);
    }

    /** @param runs newest first */
    record RunPage(List<RunReport> runs) {}
}
