package com.boltride.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How to start one emulator.
 *
 * @param name for messages and for the log file
 * @param services what it stands in for
 */
record Emulator(
        String name, Set<AwsService> services, List<String> command, Map<String, String> environment, Path directory) {}
