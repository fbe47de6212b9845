package com.boltride.redrive;

import com.boltride.service.ServiceProcess;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Listens to the retry queue, and serves what there is to know and to do about dead letters. */
@SpringBootApplication(proxyBeanMethods = false)
public class RedriveWorker {

    public static void main(String[] arguments) {
        ServiceProcess.run(RedriveWorker.class, arguments);
    }
}
