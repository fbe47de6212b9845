package com.boltride.bench.process;

import com.boltride.cli.pipeline.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a JVM is to run. Immutable: each {@code with…} gives another one.
 *
 * @param name of the process, and of its log
 * @param options of the JVM
 * @param program main class with its class path, or jar, and arguments
 * @param environment all of it, but for what no program can do without; its {@code JAVA_HOME} is the JDK, without it this one
 * @param cores those that it may run on, as taskset(1) takes them; empty for all
 */
public record JavaProgram(
        String name, List<String> options, List<String> program, Map<String, String> environment, String cores) {

    /** As the container's entry point has them, so that a heap is as it is there: 70 % of the 640 MB of docker-compose.yml. */
    private static final List<String> AS_IN_THE_CONTAINER =
            List.of("-XX:+UseSerialGC", "-Xmx448m", "-XX:+ExitOnOutOfMemoryError");

    /** A service's packaged jar, run as in its container. */
    public static JavaProgram service(Installation installation, String module) {
        return service(module, installation.jarOf(module));
    }

    /** A service's jar, wherever it is, run as in its container. */
    public static JavaProgram service(String name, Path jar) {
        return new JavaProgram(name, AS_IN_THE_CONTAINER, List.of("-jar", jar.toString()), Map.of(), "");
    }

    /** A class of this program, run in a JVM like that of a service. */
    public static JavaProgram main(String name, Class<?> main, String... arguments) {
        List<String> program = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        program.addAll(List.of(arguments));
        return new JavaProgram(name, AS_IN_THE_CONTAINER, program, Map.of(), "");
    }

    /** With another name. */
    public JavaProgram named(String other) {
        return new JavaProgram(other, options, program, environment, cores);
    }

    /** With further options of the JVM, which go before those that are there already where they contradict each other. */
    public JavaProgram withOptions(String... further) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(further));
        return new JavaProgram(name, all, program, environment, cores);
    }

    /** With a recording by Java Flight Recorder, which is there when the process has ended. @param directory gets it */
    public JavaProgram recorded(Path directory) {
        return withOptions("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                + directory.resolve(name + ".jfr"));
    }

    /** With further environment variables; the last word on a variable counts. */
    public JavaProgram withEnvironment(Map<String, String> further) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(further);
        return new JavaProgram(name, options, program, all, cores);
    }

    /** Bound to some cores. @param allowed as taskset(1) takes them, such as {@code 0} */
    public JavaProgram on(String allowed) {
        return new JavaProgram(name, options, program, environment, allowed);
    }
}
