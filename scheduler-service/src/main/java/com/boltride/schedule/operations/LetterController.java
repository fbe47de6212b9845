package com.boltride.schedule.operations;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Dead letters, as far as the page looks into and redrives them. redrive-worker judges what is asked. Whoever is not the
 * page asks redrive-worker itself, so the description of the REST interface leaves this out. */
@RestController
@Hidden
@RequestMapping("/operations/dead-letters")
final class LetterController {

    private final OtherService worker;

    LetterController(OtherService redriveWorker) {
        this.worker = redriveWorker;
    }

    @GetMapping
    ResponseEntity<String> look(
            @RequestParam(defaultValue = "200") int limit, @RequestParam(required = false) @Nullable String reason) {
        UriComponentsBuilder path =
                UriComponentsBuilder.fromPath("/dead-letters").queryParam("limit", limit);
        if (reason != null) {
            path.queryParam("reason", "{reason}");
            return worker.get(path.encode().buildAndExpand(reason).toUriString());
        }
        return worker.get(path.toUriString());
    }

    @PostMapping("/redrives")
    ResponseEntity<String> redrive(@RequestBody(required = false) @Nullable String body) {
        return worker.post("/dead-letters/redrive", body);
    }

    @GetMapping("/redrives/{id}")
    ResponseEntity<String> find(@PathVariable String id) {
        return worker.find("redrive", "/dead-letters/redrives", id);
    }
}
