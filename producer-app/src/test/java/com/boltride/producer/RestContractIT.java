package com.boltride.producer;

import com.boltride.rest.AccessContract;
import com.boltride.rest.OpenApiContract;
import com.boltride.rest.RunningService;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ApplicationContext;

@ExtendWith(SharedProducer.class)
class RestContractIT implements AccessContract, OpenApiContract {

    private final RunningService service;

    RestContractIT(ApplicationContext context) {
        service = new RunningService(context);
    }

    @Override
    public RunningService service() {
        return service;
    }
}
