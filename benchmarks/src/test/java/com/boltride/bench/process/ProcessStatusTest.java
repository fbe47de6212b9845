package com.boltride.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessStatusTest {

    @Test
    void memoryIsToldInBytes() {
        ProcessStatus status = new ProcessStatus(List.of(
                "Name:\tjava", "VmPeak:\t 4000000 kB", "VmHWM:\t  250000 kB", "VmRSS:\t  200000 kB", "Threads:\t9"));

        assertThat(status.residentBytes()).isEqualTo(200_000L * 1024);
        assertThat(status.peakResidentBytes()).isEqualTo(250_000L * 1024);
    }

    @Test
    void processWithoutMemoryOfItsOwnIsAFault() {
        ProcessStatus ofAKernelThread = new ProcessStatus(List.of("Name:\tkthreadd"));

        assertThatThrownBy(ofAKernelThread::residentBytes).isInstanceOf(IllegalStateException.class);
    }
}
