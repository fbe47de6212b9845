package com.boltride.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux tells of a process's memory. */
final class ProcessStatus {

    private static final long BYTES_PER_KILOBYTE = 1024;

    private final List<String> lines;

    ProcessStatus(List<String> lines) {
        this.lines = lines;
    }

    static ProcessStatus of(long pid) throws IOException {
        return new ProcessStatus(Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")));
    }

    long residentBytes() {
        return bytes("VmRSS:");
    }

    long peakResidentBytes() {
        return bytes("VmHWM:");
    }

    private long bytes(String key) {
        String line = lines.stream()
                .filter(candidate -> candidate.startsWith(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the process's status has no " + key));
        return Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KILOBYTE;
    }
}
