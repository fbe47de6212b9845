package com.boltride.bench;

import com.boltride.cli.console.Console;
import com.boltride.cli.pipeline.Installation;
import java.nio.file.Path;

/**
 * What a figure is measured with.
 *
 * @param installation where the built modules are
 * @param work a directory of the figure's own, empty at first: logs and whatever else it needs
 */
public record Bench(Installation installation, BenchOptions options, Console console, Path work) {

    /** The same for a part of the figure, with a directory of its own. */
    public Bench part(String name) {
        return new Bench(installation, options, console, work.resolve(name));
    }
}
