package com.boltride.producer.job;

import com.boltride.producer.chunk.EventWriter;
import com.boltride.producer.replay.Spool;
import com.boltride.producer.source.Bucket;
import com.boltride.producer.stream.StreamPublisher;
import com.boltride.retry.Patience;
import com.boltride.service.BoltRideProperties;
import com.boltride.service.quality.HourlyTally;
import com.boltride.tracing.Channel;
import com.boltride.tracing.TripTracing;
import com.boltride.trip.EventKind;
import com.boltride.trip.TripEventDecoder;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/**
 * What every run works with.
 *
 * @param workers what a run does at the same time beside its steps: reading ahead, and calls to the streams. As many threads as they
 *     ask for
 * @param spools directory for the sorted events of replays; one below it for each run
 */
public record RunResources(
        Bucket bucket,
        KinesisClient kinesis,
        BoltRideProperties names,
        MeterRegistry meters,
        TripTracing tracing,
        HourlyTally tally,
        ExecutorService workers,
        Path spools) {

    Spool spool(String runId) {
        return new Spool(spools.resolve(runId));
    }

    TripEventDecoder decoder(EventKind kind) {
        return new TripEventDecoder(kind, names.timeZone());
    }

    StreamPublisher publisher(EventKind kind, Patience patience) {
        return new StreamPublisher(kinesis, stream(kind), patience, workers);
    }

    EventWriter writer(EventKind kind) {
        return new EventWriter(tracing, Channel.kinesis(stream(kind)));
    }

    private String stream(EventKind kind) {
        return kind == EventKind.START
                ? names.streams().start()
                : names.streams().end();
    }
}
