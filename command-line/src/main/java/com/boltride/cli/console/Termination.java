package com.boltride.cli.console;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The end of this JVM by a signal: Ctrl-C, SIGTERM or a terminal that is closed. What was started is stopped then, and
 * the command that is under way has nothing to say any more about the things it finds stopped.
 */
public final class Termination {

    /** What is to be done at the end. */
    @FunctionalInterface
    public interface Action {
        void run() throws IOException;
    }

    private final List<Action> actions = new CopyOnWriteArrayList<>();
    private volatile boolean begun;

    /** Has this JVM tell its end to the one that is returned. */
    public static Termination ofThisJvm() {
        Termination termination = new Termination();
        Runtime.getRuntime().addShutdownHook(new Thread(termination::begin, "termination"));
        return termination;
    }

    /** Has the action run when the end begins, after those that were given before. */
    public void onBegin(Action action) {
        actions.add(action);
    }

    /** The command has ended by itself, and has put away everything that it started. */
    public void ruleOut() {
        actions.clear();
    }

    public boolean hasBegun() {
        return begun;
    }

    private void begin() {
        begun = true;
        for (Action action : actions) {
            try {
                action.run();
            } catch (IOException e) {
                System.err.println("while stopping: " + e.getMessage());
            }
        }
    }
}
