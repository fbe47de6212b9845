package com.boltride.bench;

import com.boltride.cli.Main;
import java.util.List;

/** {@code ./bolt-ride} with the command {@code bench}. */
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] arguments) {
        Main.run(arguments, (installation, termination) -> List.of(new BenchCommand(installation, termination)));
    }
}
