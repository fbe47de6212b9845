package com.boltride.bench.start;

import com.boltride.bench.Bench;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A service as its container's image has it: the jar taken apart, and the AOT cache of a training run, where the JDK has one.
 *
 * @param directory with the jar and its libraries, and the cache
 */
record ServiceImage(Jdk jdk, String service, Path directory) {

    private static final String JAR = "application.jar";
    private static final String CACHE = "application.aot";

    /** What the JVM begins with in the container: a 64th of its 640 MB, where it would take a 64th of this whole machine's. */
    private static final String HEAP_AT_FIRST = "-Xms10m";

    /** As the images are built: docker/service.Dockerfile. */
    static ServiceImage build(Bench bench, Jdk jdk, String service) throws IOException, InterruptedException {
        Path directory = bench.work().resolve(service);
        ServiceImage image = new ServiceImage(jdk, service, directory);
        String jar = bench.installation().jarOf(service).toString();
        image.run(
                "unpacking",
                bench,
                List.of("-Djarmode=tools"),
                List.of("-jar", jar, "extract", "--destination", directory.toString(), "--application-filename", JAR));
        if (jdk.hasAotCache()) {
            image.run(
                    "training",
                    bench,
                    List.of(
                            "-XX:AOTCacheOutput=" + directory.resolve(CACHE),
                            "-Xlog:aot=error",
                            "-XX:+UseSerialGC",
                            "-Dspring.context.exit=onRefresh"),
                    List.of("-jar", directory.resolve(JAR).toString()));
        }
        return image;
    }

    /** Run as in its container, on one core. */
    JavaProgram withCache() {
        return jdk.hasAotCache() ? program().withOptions("-XX:AOTCache=" + directory.resolve(CACHE)) : program();
    }

    /** The same with the cache left aside; only where there is one. */
    JavaProgram withoutCache() {
        return program().withOptions("-XX:AOTMode=off");
    }

    private JavaProgram program() {
        return JavaProgram.service(service, directory.resolve(JAR))
                .withEnvironment(Map.of("JAVA_HOME", jdk.home().toString()))
                .withOptions(HEAP_AT_FIRST)
                .on("0");
    }

    private void run(String what, Bench bench, List<String> options, List<String> program)
            throws IOException, InterruptedException {
        JavaProgram step = new JavaProgram(
                service + "-" + what,
                options,
                program,
                Map.of(
                        "JAVA_HOME",
                        jdk.home().toString(),
                        "AWS_REGION",
                        "us-east-1",
                        "BOLT_RIDE_API_PASSWORD",
                        "training",
                        "BOLT_RIDE_PRODUCER_STATE_DIR",
                        directory.resolve("training-state").toString()),
                "");
        try (JavaProcess process = JavaProcess.start(step, bench.work())) {
            process.awaitGoodEnd();
        }
    }
}
