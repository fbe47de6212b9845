package com.boltride.cli.run;

import com.boltride.cli.ledger.Published;
import java.util.List;
import java.util.function.ToLongFunction;

/** All runs of the producer together. */
record ProducerRuns(List<ProducerRun> runs) {

    ProducerRuns {
        runs = List.copyOf(runs);
    }

    boolean finished() {
        return runs.stream().allMatch(ProducerRun::finished);
    }

    Published published() {
        return new Published(
                sum(ProducerRun::rowsRead), sum(ProducerRun::startsPublished), sum(ProducerRun::endsPublished));
    }

    private long sum(ToLongFunction<ProducerRun> figure) {
        return runs.stream().mapToLong(figure).sum();
    }
}
