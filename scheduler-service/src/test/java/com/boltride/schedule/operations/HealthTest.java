package com.boltride.schedule.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void upIsUp() {
        assertThat(Health.of(200, "{\"status\":\"UP\",\"components\":{\"ping\":{\"status\":\"UP\"}}}"))
                .isEqualTo(new Health(TaskState.UP, null));
    }

    @Test
    void awsServiceThatIsWaitedForIsNamedWithWhatItSays() {
        assertThat(Health.of(503, """
                        {"status": "OUT_OF_SERVICE", "components": {
                          "ping": {"status": "UP"},
                          "outages": {"status": "OUT_OF_SERVICE", "components": {
                            "dynamodb": {"status": "OUT_OF_SERVICE", "details": {"attempts": 3}}}}}}
                        """)).isEqualTo(new Health(TaskState.TROUBLED, "dynamodb (attempts 3)"));
    }

    @Test
    void answerThatIsNoHealthIsTroubleToo() {
        assertThat(Health.of(500, "<html>"))
                .isEqualTo(new Health(TaskState.TROUBLED, "its health is answered by status 500"));
    }
}
