package com.boltride.local;

/** A job without Spark: it ends, fails or hangs, as its argument says. */
public final class SampleJob {

    private SampleJob() {}

    public static void main(String[] args) throws InterruptedException {
        switch (args[0]) {
            case "end" -> System.out.println("done");
            case "fail" -> throw new IllegalStateException("the sample was told to fail");
            case "hang" -> Thread.currentThread().join();
            default -> System.exit(2);
        }
    }
}
