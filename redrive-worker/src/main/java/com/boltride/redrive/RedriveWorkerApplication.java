package com.boltride.redrive;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service {@code redrive-worker}. */
@SpringBootApplication
public class RedriveWorkerApplication {

    public static void main(String[] args) {
        SpringApplication.run(RedriveWorkerApplication.class, args);
    }
}
