package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunStateTest {

    @ParameterizedTest
    @CsvSource({"REQUESTED,false", "RUNNING,false", "SUCCESS,true", "FAILED,true", "CANCELLED,true"})
    void threeStatesAreEnds(RunState state, boolean end) {
        assertThat(state.isFinished()).isEqualTo(end);
    }
}
