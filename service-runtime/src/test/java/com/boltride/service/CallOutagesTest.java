package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.boltride.retry.Outage;
import com.boltride.retry.Outages;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;

class CallOutagesTest {

    private final Outages outages = new Outages(Clock.systemUTC());
    private final SdkRequest poll = mock(SdkRequest.class);
    private final CallOutages calls =
            new CallOutages("kinesis", outages, request -> request == poll, Set.of(IllegalStateException.class));

    @Test
    void callThatFailsIsAnOutageUntilOneGetsThrough() {
        fails(poll, new CompletionException(SdkClientException.create("reset")));

        assertThat(outages.current())
                .singleElement()
                .extracting(Outage::dependency, Outage::fault)
                .containsExactly("kinesis", "SdkClientException: reset");

        succeeds(poll);

        assertThat(outages.current()).isEmpty();
    }

    @Test
    void refusalIsAnAnswer() {
        fails(poll, SdkClientException.create("reset"));
        fails(poll, new IllegalStateException("the iterator is too old"));

        assertThat(outages.current()).isEmpty();
    }

    @Test
    void callThatIsNotWatchedSaysNothing() {
        fails(mock(SdkRequest.class), SdkClientException.create("reset"));
        assertThat(outages.current()).isEmpty();

        fails(poll, SdkClientException.create("reset"));
        succeeds(mock(SdkRequest.class));
        assertThat(outages.current()).hasSize(1);
    }

    private void fails(SdkRequest request, Throwable fault) {
        Context.FailedExecution context = mock(Context.FailedExecution.class);
        when(context.request()).thenReturn(request);
        when(context.exception()).thenReturn(fault);
        calls.onExecutionFailure(context, new ExecutionAttributes());
    }

    private void succeeds(SdkRequest request) {
        Context.AfterExecution context = mock(Context.AfterExecution.class);
        when(context.request()).thenReturn(request);
        calls.afterExecution(context, new ExecutionAttributes());
    }
}
