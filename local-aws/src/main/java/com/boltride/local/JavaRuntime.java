package com.boltride.local;

import java.nio.file.Path;

/** The Java that runs this code also runs its children. */
final class JavaRuntime {

    static final String COMMAND =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaRuntime() {}
}
