package com.boltride.cli.evidence;

import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Names;
import java.util.List;
import java.util.Map;

/**
 * All that a running pipeline has made durable, read without asking any service: what a process counted would be gone with
 * it. The dead-letter queue is emptied on the way.
 */
public final class Evidence {

    private final StreamReader starts;
    private final StreamReader ends;
    private final TripsTable table;
    private final RetryQueue retryQueue;
    private final DeadLetterQueue deadLetterQueue;
    private final DeadLetters letters = new DeadLetters();
    private final StagedTrips staged;

    public Evidence(AwsClients aws) {
        this.starts = new StreamReader(aws.kinesis(), aws.named(Names.START_STREAM));
        this.ends = new StreamReader(aws.kinesis(), aws.named(Names.END_STREAM));
        this.table = new TripsTable(aws);
        this.retryQueue = new RetryQueue(aws);
        this.deadLetterQueue = new DeadLetterQueue(aws);
        this.staged = new StagedTrips(aws.s3(), aws.named(Names.BUCKET));
    }

    /** Looks at everything, in the order against the flow: whatever is found has its cause among what is read after it. */
    public Findings look() {
        staged.update();
        long waiting = retryQueue.waiting();
        deadLetterQueue.drainTo(letters);
        Map<String, TripItem> items = table.items();
        starts.update();
        ends.update();
        return new Findings(
                List.copyOf(starts.records()), List.copyOf(ends.records()), items, letters, waiting, staged);
    }
}
