package com.boltride.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** One {@link TestService} for every test that says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:bolt-ride.yml",
            "spring.application.name=test-service",
            "bolt-ride.api.password=right",
            "bolt-ride.api.viewer.password=rightful"
        })
public @interface RunsTestService {}
