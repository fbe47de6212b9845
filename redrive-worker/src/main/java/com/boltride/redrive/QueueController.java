package com.boltride.redrive;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many letters wait, and since when. */
@RestController
@RequestMapping(path = "/queues", produces = MediaType.APPLICATION_JSON_VALUE)
final class QueueController {

    private final QueueAges ages;

    QueueController(QueueAges ages) {
        this.ages = ages;
    }

    @GetMapping
    @Operation(summary = "How many letters wait in each queue, and since when the oldest does, as far as that is known")
    QueueList queues() {
        return new QueueList(ages.all());
    }

    /** @param queues the retry queue and the dead-letter queue */
    record QueueList(List<QueueView> queues) {}
}
