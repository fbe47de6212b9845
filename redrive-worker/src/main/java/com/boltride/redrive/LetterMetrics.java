package com.boltride.redrive;

import com.boltride.letter.Letter;
import com.boltride.service.EventMetrics;
import com.boltride.trip.EventKind;
import com.boltride.trip.Outcome;
import java.util.Map;

/**
 * Counts what has become of letters. An end that is early again is not counted: the stream's consumer has done so. The
 * stream is told by the letter's kind and not by the name in it, because a name that came in a message must not become a
 * tag.
 */
final class LetterMetrics {

    private final EventMetrics metrics;
    private final Map<EventKind, String> streams;

    LetterMetrics(EventMetrics metrics, Map<EventKind, String> streams) {
        this.metrics = metrics;
        this.streams = streams;
        streams.values().forEach(metrics::register);
    }

    /** Counts letters that have had their last try. */
    void givenUp(long letters) {
        metrics.givenUp(letters);
    }

    void tried(Letter letter, Outcome outcome) {
        if (outcome != Outcome.EARLY) {
            metrics.redriven(streams.get(letter.origin().kind()), outcome);
        }
    }
}
