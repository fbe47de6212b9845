package com.boltride.schedule;

import com.boltride.service.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The KPI reports, byte for byte as the job wrote them: a figure keeps every digit. */
@RestController
@RequestMapping(path = "/kpis", produces = KpiController.JSON)
final class KpiController {

    static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Reports reports;
    private final RequestedDays days;

    KpiController(Reports reports, RequestedDays days) {
        this.reports = reports;
        this.days = days;
    }

    /** The report of one day. */
    @GetMapping("/{date}")
    @Operation(summary = "The report of a day, as docs/schemas/kpi-report.json describes it")
    @ApiResponse(
            responseCode = "200",
            description = "the report",
            content = @Content(mediaType = JSON, schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", description = "the day has no report")
    String report(@PathVariable @Parameter(schema = @Schema(type = "string", format = "date")) String date) {
        return reports.find(days.day("date", date))
                .orElseThrow(() -> new NotFoundException("there is no report of " + date));
    }

    /** The reports of the days in a range, in the order of the days. A day without a report is left out. */
    @GetMapping
    @Operation(summary = "The reports of the days of a range, 366 at most")
    @ApiResponse(
            responseCode = "200",
            description = "an object with the reports",
            content = @Content(mediaType = JSON, schema = @Schema(type = "object")))
    String reports(
            @RequestParam(required = false)
                    @Parameter(required = true, schema = @Schema(type = "string", format = "date"))
                    @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(required = true, schema = @Schema(type = "string", format = "date"))
                    @Nullable
                    String to) {
        return "{\"reports\":[" + String.join(",", reports.findAll(days.range(from, to))) + "]}";
    }
}
