package com.boltride.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The KPI reports, byte for byte as the job wrote them: a figure keeps every digit. */
@RestController
@RequestMapping(path = "/kpis", produces = MediaType.APPLICATION_JSON_VALUE)
final class KpiController {

    private final Reports reports;
    private final RequestedDays days;

    KpiController(Reports reports, RequestedDays days) {
        this.reports = reports;
        this.days = days;
    }

    /** The report of one day. */
    @GetMapping("/{date}")
    String report(@PathVariable String date) {
        return reports.find(days.day("date", date))
                .orElseThrow(() -> new NotFoundException("there is no report of " + date));
    }

    /** The reports of the days in a range, in the order of the days. A day without a report is left out. */
    @GetMapping
    String reports(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return "{\"reports\":[" + String.join(",", reports.findAll(days.range(from, to))) + "]}";
    }
}
