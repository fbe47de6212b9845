package com.boltride.schedule;

import com.boltride.rest.AccessContract;
import com.boltride.rest.OpenApiContract;
import com.boltride.rest.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunsRestSurface
class RestContractTest implements AccessContract, OpenApiContract {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private World world;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Override
    public RunningService service() {
        return new RunningService(context);
    }
}
