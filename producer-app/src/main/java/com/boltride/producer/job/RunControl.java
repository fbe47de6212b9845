package com.boltride.producer.job;

import com.boltride.producer.pace.StopSignal;
import com.boltride.retry.Patience;

/**
 * The way to stop a run that is under way. Waiting for AWS ends too: a chunk that cannot be finished is left, and done
 * again when the run goes on.
 */
public final class RunControl {

    private final StopSignal signal = new StopSignal();
    private final Patience patience;
    private volatile boolean stoppedByRequest;

    /** @param patience of this run alone */
    public RunControl(Patience patience) {
        this.patience = patience;
    }

    /** Someone wants the run to stop: it stays stopped until someone wants it to go on. */
    public void stopByRequest() {
        stoppedByRequest = true;
        stop();
    }

    /** The service stops: the run goes on when the service is back. */
    public void stop() {
        signal.give();
        patience.stop();
    }

    boolean isStoppedByRequest() {
        return stoppedByRequest;
    }

    StopSignal signal() {
        return signal;
    }

    Patience patience() {
        return patience;
    }
}
