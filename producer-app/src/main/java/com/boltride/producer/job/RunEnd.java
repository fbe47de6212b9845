package com.boltride.producer.job;

import com.boltride.producer.csv.UnusableFileException;
import com.boltride.producer.replay.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Says for the user why a run ended before its end, and clears up after one that is done. */
final class RunEnd implements JobExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(RunEnd.class);

    private final String runId;
    private final RunControl control;
    private final Spool spool;

    RunEnd(String runId, RunControl control, Spool spool) {
        this.runId = runId;
        this.control = control;
        this.spool = spool;
    }

    @Override
    public void afterJob(JobExecution execution) {
        // Once more, for a flow that broke off.
        giveReason(execution);
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            deleteSpool();
        }
        log.info(
                "run {} {} {}",
                runId,
                execution.getStatus(),
                execution.getExitStatus().getExitDescription());
    }

    /** Has the execution say why it ended, unless it is completed. */
    void giveReason(JobExecution execution) {
        BatchStatus status = execution.getStatus();
        if (status == BatchStatus.STOPPED) {
            StopReason reason = control.isStoppedByRequest() ? StopReason.REQUEST : StopReason.SHUTDOWN;
            execution.setExitStatus(new ExitStatus(ExitStatus.STOPPED.getExitCode(), reason.name()));
        } else if (status != BatchStatus.COMPLETED) {
            execution.setExitStatus(new ExitStatus(ExitStatus.FAILED.getExitCode(), failure(execution)));
        }
    }

    private static String failure(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(RunEnd::describe)
                .findFirst()
                .orElse("the log says why");
    }

    private static String describe(Throwable fault) {
        return fault instanceof UnusableFileException
                ? fault.getMessage()
                : "an unexpected fault, of which the log says more: " + fault;
    }

    private void deleteSpool() {
        try {
            spool.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
