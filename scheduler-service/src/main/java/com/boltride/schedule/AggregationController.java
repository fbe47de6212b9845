package com.boltride.schedule;

import com.boltride.service.InvalidRequestException;
import com.boltride.service.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Aggregation runs over REST: ask for them, and see what became of them. */
@RestController
@RequestMapping(path = "/aggregations", produces = MediaType.APPLICATION_JSON_VALUE)
final class AggregationController {

    private final RunRequests requests;
    private final RunStore store;
    private final Reports reports;
    private final RequestedDays days;
    private final Duration pollInterval;

    AggregationController(
            RunRequests requests, RunStore store, Reports reports, RequestedDays days, ScheduleProperties properties) {
        this.requests = requests;
        this.store = store;
        this.reports = reports;
        this.days = days;
        this.pollInterval = properties.pollInterval();
    }

    /**
     * Asks for one day or several. A day that has an unfinished run gets no second one, so the call may be repeated. The
     * current day may be asked for; its run is marked as partial.
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Asks for the report of a day, or of the days of a range, 366 at most")
    @ApiResponse(responseCode = "202", description = "the runs, asked for")
    ResponseEntity<RunListView> request(@RequestBody AggregationRequest request, UriComponentsBuilder uri) {
        List<LocalDate> dates = days.of(request);
        List<Run> runs = dates.stream().map(requests::onDemand).toList();
        uri.path("/aggregations");
        if (request.date() != null) {
            uri.pathSegment(runs.get(0).id().toString());
        } else {
            uri.queryParam("from", dates.get(0)).queryParam("to", dates.get(dates.size() - 1));
        }
        return ResponseEntity.accepted()
                .location(uri.build().toUri())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pollInterval.toSeconds())))
                .body(RunListView.of(runs, null, reports));
    }

    /** Runs by the time they were asked for, the newest first. */
    @GetMapping
    @Operation(summary = "Runs, the one asked for last first")
    RunListView list(
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "string", format = "date")) @Nullable
                    String from,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "string", format = "date")) @Nullable
                    String to,
            @RequestParam(required = false) @Parameter(description = "the next of the page before") @Nullable
                    String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        LocalDate first = days.optionalDay("from", from);
        LocalDate last = days.optionalDay("to", to);
        RequestedDays.requireInOrder(first, last);
        RunPage page = store.list(new RunQuery(first, last, cursor(after), limit));
        return RunListView.of(page.runs(), page.next(), reports);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How a run is")
    @ApiResponse(responseCode = "200", description = "the run")
    @ApiResponse(responseCode = "404", description = "there is no such run")
    RunView find(@PathVariable String id) {
        return runId(id)
                .flatMap(store::find)
                .map(run -> RunView.of(run, reports))
                .orElseThrow(() -> new NotFoundException("there is no run '" + id + "'"));
    }

    private static Optional<RunId> runId(String id) {
        try {
            return Optional.of(RunId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable RunCursor cursor(@Nullable String after) {
        try {
            return after == null ? null : RunCursor.parse(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("after", "after " + e.getMessage());
        }
    }
}
