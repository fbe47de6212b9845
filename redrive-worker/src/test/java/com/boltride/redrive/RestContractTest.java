package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.rest.AccessContract;
import com.boltride.rest.OpenApiContract;
import com.boltride.rest.RunningService;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = RestSurface.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.port=0", "bolt-ride.api.password=right", "bolt-ride.api.viewer.password=rightful"})
class RestContractTest implements AccessContract, OpenApiContract {

    @Autowired
    private ApplicationContext context;

    @Override
    public RunningService service() {
        return new RunningService(context);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /dead-letters?limit=0,          limit",
        "GET,  /dead-letters?limit=many,       limit",
        "GET,  /dead-letters?reason=BAD_LUCK,  reason",
        "POST, /dead-letters/redrive,          reason"
    })
    void requestThatMakesNoSenseIsAProblemThatNamesTheField(String method, String path, String field) {
        String body = method.equals("POST") ? "{\"reason\": \"BAD_LUCK\"}" : null;

        HttpResponse<String> answer = service().send(RunningService.OPERATOR, method, path, body, Map.of());

        assertThat(answer.statusCode()).isEqualTo(HttpStatus.BAD_REQUEST.value());
        assertThat(JsonMapper.shared().readTree(answer.body()).path("field").asString())
                .isEqualTo(field);
    }
}
