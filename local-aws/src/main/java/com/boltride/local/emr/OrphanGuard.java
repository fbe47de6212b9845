package com.boltride.local.emr;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class in a process that must not outlive its parent: the standard input, a pipe from the parent, ends
 * with it. The first argument is that class, the others are its own.
 */
public final class OrphanGuard {

    private OrphanGuard() {}

    public static void main(String[] args) throws Throwable {
        Thread guard = new Thread(OrphanGuard::haltWithParent, "orphan-guard");
        guard.setDaemon(true);
        guard.start();
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void haltWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent: only the end matters.
            }
        } catch (IOException e) {
            // No parent to read from is no parent.
        }
        Runtime.getRuntime().halt(1);
    }
}
