package com.boltride.local;

/** What a process does when it is told to stop: a JVM ended by SIGTERM or Ctrl-C would say 143 or 130, but to be stopped is no failure. */
final class StopSignal {

    private StopSignal() {}

    /** Closes what is running however this process ends, which it then does with 0. */
    static void closes(Runnable running) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.run();
                            System.out.flush();
                            Runtime.getRuntime().halt(0);
                        },
                        "stop"));
    }
}
