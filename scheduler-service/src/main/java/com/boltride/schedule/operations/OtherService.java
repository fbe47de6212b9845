package com.boltride.schedule.operations;

import com.boltride.service.NotFoundException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Passes a call on to a service, and its answer back as it came: status, type and body. */
final class OtherService {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** A look into a full dead-letter queue takes a while. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final @Nullable URI url;
    private final TaskClient client;

    /** @param url null if the service is not configured */
    OtherService(String name, @Nullable URI url, TaskClient client) {
        this.name = name;
        this.url = url;
        this.client = client;
    }

    /**
     * Asks one task after the other until one knows: a task remembers only what it did itself.
     *
     * @throws ServiceAwayException if none answers
     */
    ResponseEntity<String> get(String path) {
        HttpResponse<String> answer = null;
        for (URI task : tasks()) {
            answer = await(client.get(task, path, PATIENCE));
            if (answer.statusCode() != HttpStatus.NOT_FOUND.value()) {
                break;
            }
        }
        return passedBack(answer);
    }

    /**
     * Asks for one thing of a collection.
     *
     * @param what it is, for a person
     * @throws NotFoundException if the id is none that a service gives: it never becomes a part of a path
     * @throws ServiceAwayException if no task answers
     */
    ResponseEntity<String> find(String what, String collection, String id) {
        if (!ID.matcher(id).matches()) {
            throw new NotFoundException("there is no " + what + " '" + id + "'");
        }
        return get(collection + "/" + id);
    }

    /**
     * @param json the body, or null for one without wishes
     * @throws ServiceAwayException if the service does not answer. Whether it has done what was asked is then not known
     */
    ResponseEntity<String> post(String path, @Nullable String json) {
        return passedBack(await(client.post(tasks().get(0), path, json == null ? "{}" : json, PATIENCE)));
    }

    private List<URI> tasks() {
        if (url == null) {
            throw new ServiceAwayException(name + " is not configured: bolt-ride.operations.services." + name);
        }
        try {
            return Tasks.of(url);
        } catch (UnknownHostException e) {
            throw new ServiceAwayException(name + " is away: its name has no address");
        }
    }

    private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw new ServiceAwayException(name + " is away: " + TaskReader.told(e));
        }
    }

    private ResponseEntity<String> passedBack(@Nullable HttpResponse<String> answer) {
        if (answer == null) {
            throw new ServiceAwayException(name + " is away");
        }
        int status = answer.statusCode();
        if (status == HttpStatus.UNAUTHORIZED.value() || status == HttpStatus.FORBIDDEN.value()) {
            // Else the browser would ask its user for a password that would be the wrong one.
            throw new ServiceAwayException(name + " does not know the user that this service asks it with");
        }
        ResponseEntity.BodyBuilder back = ResponseEntity.status(status);
        answer.headers()
                .firstValue(HttpHeaders.CONTENT_TYPE)
                .ifPresent(type -> back.header(HttpHeaders.CONTENT_TYPE, type));
        return back.body(answer.body());
    }
}
