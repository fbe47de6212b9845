package com.boltride.producer.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.boltride.producer.csv.UnusableFileException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.FlowExecution;
import org.springframework.batch.core.job.flow.FlowExecutionException;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

class RunJobTest {

    private final JobExecution execution = new JobExecution(1, new JobInstance(1, RunSteps.JOB), new JobParameters());
    private final List<String> told = new ArrayList<>();
    private final JobRepository repository = mock();
    private final Flow flow = mock();
    private final RunControl control = mock();

    @BeforeEach
    void listen() {
        execution.addStepExecution(new StepExecution(1, RunSteps.INSPECTION, execution));
        doAnswer(update -> told.add(
                        execution.getStatus() + ": " + execution.getExitStatus().getExitDescription()))
                .when(repository)
                .update(any(JobExecution.class));
    }

    @Test
    void failureIsToldWithItsReasonFromTheFirst() throws Exception {
        execution.addFailureException(new UnusableFileException("end.csv has no column fare_amount"));
        endsAs(FlowExecutionStatus.FAILED);

        execute();

        assertThat(told)
                .filteredOn(state -> state.startsWith(BatchStatus.FAILED.name()))
                .isNotEmpty()
                .containsOnly("FAILED: end.csv has no column fare_amount");
    }

    @Test
    void stopIsToldWithItsReasonFromTheFirst() throws Exception {
        endsAs(FlowExecutionStatus.STOPPED);

        execute();

        assertThat(told)
                .filteredOn(state -> state.startsWith(BatchStatus.STOPPED.name()))
                .isNotEmpty()
                .containsOnly("STOPPED: SHUTDOWN");
    }

    @Test
    void flowThatBrokeOffSaysWhyInTheEnd() throws Exception {
        when(flow.start(any()))
                .thenThrow(new FlowExecutionException("broken", new IllegalStateException("a disk that is full")));

        execute();

        assertThat(execution.getExitStatus().getExitDescription())
                .startsWith("an unexpected fault, of which the log says more: ");
    }

    private void endsAs(FlowExecutionStatus status) throws FlowExecutionException {
        when(flow.start(any())).thenReturn(new FlowExecution("end", status));
    }

    private void execute() throws Exception {
        new RunJob(flow, repository, new RunEnd("r1", control, mock())).execute(execution);
    }
}
