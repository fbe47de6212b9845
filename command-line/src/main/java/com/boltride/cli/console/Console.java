package com.boltride.cli.console;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * Prints lines, and below them progress. On a terminal, progress is one line that is written over again and again;
 * elsewhere it is a line now and then.
 *
 * <p>Safe for use by several threads.
 */
public final class Console {

    static final Duration PAUSE_BETWEEN_PLAIN_LINES = Duration.ofSeconds(5);

    private static final String TERMINAL_PROPERTY = "bolt-ride.terminal";
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private String shown = "";
    private long shownAt;
    private boolean closed;

    public Console(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Takes the word of {@code bolt-ride} for whether the output is a terminal: a JVM cannot tell everywhere. */
    public static Console of(PrintWriter out) {
        return new Console(out, Boolean.getBoolean(TERMINAL_PROPERTY));
    }

    /** Prints a line that stays. */
    public synchronized void line(String text) {
        boolean said = !terminal && text.equals(shown);
        if (!closed && !said) {
            clearProgress();
            out.println(text);
            out.flush();
        }
        shown = "";
    }

    /** Prints a line after which there is nothing more to say. */
    public synchronized void lastLine(String text) {
        line(text);
        closed = true;
    }

    /** Shows how far things are. @param text one line, best under 80 characters */
    public synchronized void progress(String text) {
        if (closed || text.equals(shown)) {
            return;
        }
        if (terminal) {
            out.print(CLEAR_LINE + text);
            out.flush();
            shown = text;
        } else if (shown.isEmpty() || System.nanoTime() - shownAt > PAUSE_BETWEEN_PLAIN_LINES.toNanos()) {
            out.println(text);
            out.flush();
            shown = text;
            shownAt = System.nanoTime();
        }
    }

    private void clearProgress() {
        if (terminal && !shown.isEmpty()) {
            out.print(CLEAR_LINE);
        }
    }
}
