package com.boltride.schedule.operations;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The producer's runs, as far as the page starts and follows them. producer-app judges what is asked. Whoever is not the page
 * asks producer-app itself, so the description of the REST interface leaves this out. */
@RestController
@Hidden
@RequestMapping("/operations/producer-runs")
final class ProducerRunController {

    private final OtherService producer;

    ProducerRunController(OtherService producerApp) {
        this.producer = producerApp;
    }

    @GetMapping
    ResponseEntity<String> latest() {
        return producer.get("/runs?limit=5");
    }

    @PostMapping
    ResponseEntity<String> start(@RequestBody(required = false) String body) {
        return producer.post("/runs", body);
    }

    @GetMapping("/{id}")
    ResponseEntity<String> find(@PathVariable String id) {
        return producer.find("run", "/runs", id);
    }
}
