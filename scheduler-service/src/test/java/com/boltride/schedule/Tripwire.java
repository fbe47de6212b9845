package com.boltride.schedule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Breaks one of a scheduler's calls to its dependencies, counted over all of them: before it is made, or after. */
final class Tripwire {

    /** The scheduler is dead; nothing catches this. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int brokenCall;
    private final boolean afterwards;
    private final Supplier<Throwable> fault;
    private int calls;
    private String previous = "";
    private String broken = "";

    /** @param brokenCall from 1; 0 for none */
    Tripwire(int brokenCall, boolean afterwards, Supplier<Throwable> fault) {
        this.brokenCall = brokenCall;
        this.afterwards = afterwards;
        this.fault = fault;
    }

    static Tripwire none() {
        return new Tripwire(0, false, Killed::new);
    }

    /** Which call was broken, such as {@code save not done after publish}; empty if none was. */
    String broken() {
        return broken;
    }

    int calls() {
        return calls;
    }

    <T> T on(Class<T> type, T dependency) {
        Object wired =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean now = ++calls == brokenCall;
                    String before = previous;
                    previous = method.getName();
                    if (now) {
                        broken = method.getName() + (afterwards ? " done" : " not done") + " after " + before;
                    }
                    if (now && !afterwards) {
                        throw fault.get();
                    }
                    try {
                        Object answer = method.invoke(dependency, arguments);
                        if (now) {
                            throw fault.get();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(wired);
    }
}
