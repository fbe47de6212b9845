package com.boltride.service.access;

import com.boltride.rest.AccessContract;
import com.boltride.rest.RunningService;
import com.boltride.service.RunsTestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunsTestService
class EndpointAccessTest implements AccessContract {

    @Autowired
    private ApplicationContext context;

    @Override
    public RunningService service() {
        return new RunningService(context);
    }
}
