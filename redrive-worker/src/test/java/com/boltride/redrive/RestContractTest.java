package com.boltride.redrive;

import com.boltride.rest.AccessContract;
import com.boltride.rest.OpenApiContract;
import com.boltride.rest.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

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
}
