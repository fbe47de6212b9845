package com.boltride.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stands in for the KPI job: ends well as soon as its day's file is there, and so runs for as long as a test needs. */
public final class WaitingJob {

    /** The system property that names the directory of the files. */
    static final String DIRECTORY = "bolt-ride.test.may-end";

    private WaitingJob() {}

    public static void main(String[] args) throws InterruptedException {
        List<String> arguments = List.of(args);
        String date = arguments.get(arguments.indexOf("--date") + 1);
        Path mayEnd = Path.of(System.getProperty(DIRECTORY), date);
        while (!Files.exists(mayEnd)) {
            Thread.sleep(50);
        }
    }
}
