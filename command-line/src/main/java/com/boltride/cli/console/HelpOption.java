package com.boltride.cli.console;

import picocli.CommandLine.Option;

/** {@code --help}, for every command. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;
}
