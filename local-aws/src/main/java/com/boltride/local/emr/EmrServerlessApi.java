package com.boltride.local.emr;

import com.boltride.local.emr.Applications.Application;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls of EMR Serverless by which applications are found and jobs are run.
 *
 * <pre>
 * POST   /applications                     CreateApplication
 * GET    /applications                     ListApplications
 * GET    /applications/{id}                GetApplication
 * POST   /applications/{id}/jobruns        StartJobRun
 * GET    /applications/{id}/jobruns        ListJobRuns
 * GET    /applications/{id}/jobruns/{run}  GetJobRun
 * DELETE /applications/{id}/jobruns/{run}  CancelJobRun
 * </pre>
 */
final class EmrServerlessApi {

    private final Applications applications;
    private final JobRuns jobRuns;
    private final Shapes shapes = new Shapes();

    EmrServerlessApi(Applications applications, JobRuns jobRuns) {
        this.applications = applications;
        this.jobRuns = jobRuns;
    }

    /** @throws EmrServerlessException if the call is unknown or not valid */
    ObjectNode answer(RestRequest request) {
        List<String> path = request.path();
        boolean known = !path.isEmpty()
                && path.get(0).equals("applications")
                && (path.size() < 3 || path.get(2).equals("jobruns"));
        return switch (known ? request.method() + " " + path.size() : "") {
            case "POST 1" -> createApplication(request.body());
            case "GET 1" -> listApplications(request.query());
            case "GET 2" -> shapes.answer("application", shapes.application(applications.get(path.get(1))));
            case "POST 3" -> startJobRun(path.get(1), request.body());
            case "GET 3" -> listJobRuns(path.get(1), request.query());
            case "GET 4" -> shapes.answer("jobRun", shapes.jobRun(jobRun(path)));
            case "DELETE 4" -> cancelJobRun(jobRun(path));
            default ->
                throw EmrServerlessException.validation(
                        request.method() + " /" + String.join("/", path) + " is not among the calls answered here");
        };
    }

    private ObjectNode createApplication(JsonNode body) {
        Application created = applications.create(
                body.path("name").asString(""),
                body.path("releaseLabel").asString(""),
                body.path("type").asString(""));
        return shapes.reference(created);
    }

    private ObjectNode listApplications(Map<String, List<String>> query) {
        List<String> states = query.getOrDefault("states", List.of(Applications.STATE));
        List<Application> found = states.contains(Applications.STATE) ? applications.all() : List.of();
        return shapes.page("applications", Page.of(found, query), shapes::applicationSummary);
    }

    private ObjectNode startJobRun(String applicationId, JsonNode body) {
        Application application = applications.get(applicationId);
        return shapes.reference(jobRuns.start(application.id(), JobRunRequest.of(body)));
    }

    private ObjectNode cancelJobRun(JobRun run) {
        run.cancel();
        return shapes.reference(run);
    }

    private ObjectNode listJobRuns(String applicationId, Map<String, List<String>> query) {
        Set<String> states = Set.copyOf(query.getOrDefault("states", List.of()));
        Instant after = instant(query, "createdAtAfter", Instant.MIN);
        Instant before = instant(query, "createdAtBefore", Instant.MAX);
        List<JobRun> found = jobRuns.newestFirst(applications.get(applicationId).id()).stream()
                .filter(run -> states.isEmpty() || states.contains(run.state().name()))
                .filter(run -> run.createdAt().isAfter(after) && run.createdAt().isBefore(before))
                .toList();
        return shapes.page("jobRuns", Page.of(found, query), shapes::jobRunSummary);
    }

    private JobRun jobRun(List<String> path) {
        return jobRuns.get(applications.get(path.get(1)).id(), path.get(3));
    }

    private static Instant instant(Map<String, List<String>> query, String name, Instant absent) {
        List<String> values = query.getOrDefault(name, List.of());
        try {
            return values.isEmpty() ? absent : Instant.parse(values.get(0));
        } catch (DateTimeParseException e) {
            throw EmrServerlessException.validation(name + " is not an instant: " + values.get(0));
        }
    }
}
