package com.boltride.cli.demo;

import com.boltride.cli.ledger.Ledger;
import com.boltride.cli.ledger.StreamLedger;
import com.boltride.cli.pipeline.EventCounts;
import com.boltride.cli.pipeline.Names;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.Service;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Collects the figures of one run of the producer, the only one that the pipeline has ever seen. */
final class Books {

    private final Pipeline pipeline;
    private final Queues queues;
    private final StagedTrips staged;
    private final TripsTable table;

    Books(Pipeline pipeline, Queues queues, StagedTrips staged, TripsTable table) {
        this.pipeline = pipeline;
        this.queues = queues;
        this.staged = staged;
        this.table = table;
    }

    /** Looks at everything that is under way. @param run as the producer has just told it */
    Figures look(ProducerRun run) throws InterruptedException {
        // First, because no more can have been staged than has been completed when that is counted.
        staged.update();
        EventCounts startService = counts(Service.TRIP_START_SERVICE);
        EventCounts endService = counts(Service.TRIP_END_SERVICE);
        EventCounts redriveWorker = counts(Service.REDRIVE_WORKER);
        StreamLedger starts = outcomes(Names.START_STREAM, run.startsPublished(), startService, redriveWorker);
        StreamLedger ends = outcomes(Names.END_STREAM, run.endsPublished(), endService, redriveWorker);
        long expired = queues.deadLetters() - starts.refused() - ends.refused();
        return new Figures(
                run,
                starts,
                // A letter may be in the queue a moment before it is counted, or after.
                ends.withUnsettled(queues.waiting(), Math.max(0, expired)),
                staged.count());
    }

    /** Closes the books. @param last look, when nothing is under way any more */
    Ledger close(Figures last, DeadLetters letters, long reportedTrips) {
        TripsTable.Count trips = table.count();
        return new Ledger(
                last.run().rowsRead(),
                last.run().rowsQuarantined(),
                last.starts().withUnsettled(0, letters.expired(Names.START_STREAM)),
                last.ends().withUnsettled(last.ends().waiting(), letters.expired(Names.END_STREAM)),
                trips.completed(),
                trips.inProgress(),
                letters.total(),
                last.staged(),
                reportedTrips);
    }

    private EventCounts counts(Service service) throws InterruptedException {
        return EventCounts.parse(pipeline.client(service).getText("/actuator/prometheus"));
    }

    /** Events of the stream that its consumer has put somewhere durable. */
    private static long taken(EventCounts consumer, String stream) {
        return LongStream.of(
                        consumer.of(stream, "applied"),
                        consumer.of(stream, "duplicate"),
                        consumer.of(stream, "conflict"),
                        consumer.of(stream, "early"),
                        consumer.of(stream, "rejected"))
                .sum();
    }

    private static StreamLedger outcomes(
            String stream, long published, EventCounts consumer, EventCounts redriveWorker) {
        return new StreamLedger(
                published,
                taken(consumer, stream),
                sum(stream, "applied", consumer, redriveWorker),
                sum(stream, "duplicate", consumer, redriveWorker),
                sum(stream, "conflict", consumer, redriveWorker),
                consumer.of(stream, "early"),
                sum(stream, "rejected", consumer, redriveWorker),
                0,
                0);
    }

    private static long sum(String stream, String outcome, EventCounts... services) {
        return Stream.of(services)
                .mapToLong(counts -> counts.of(stream, outcome))
                .sum();
    }
}
