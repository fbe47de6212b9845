package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.rest.RunningService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** By this the operations page decides which buttons work. */
@RunsRestSurface
class OperationsUserTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void operatorMayChange() {
        assertThat(user(RunningService.OPERATOR)).isEqualTo("{\"name\":\"operator\",\"operator\":true}");
    }

    @Test
    void viewerMayNot() {
        assertThat(user(RunningService.VIEWER)).isEqualTo("{\"name\":\"viewer\",\"operator\":false}");
    }

    private String user(String who) {
        return new RunningService(context)
                .send(who, "GET", "/operations/user", null, Map.of())
                .body();
    }
}
