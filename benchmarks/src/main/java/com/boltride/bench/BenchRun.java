package com.boltride.bench;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Console;
import com.boltride.cli.pipeline.FileTree;
import com.boltride.cli.pipeline.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Measures figures one after the other. One that fails leaves the others to be measured. */
final class BenchRun {

    private final Installation installation;
    private final BenchOptions options;
    private final Console console;
    private final ResultsFile results;

    BenchRun(Installation installation, BenchOptions options, Console console, ResultsFile results) {
        this.installation = installation;
        this.options = options;
        this.console = console;
        this.results = results;
    }

    /** @return whether all were measured. @param all figures there are: the order of the results */
    boolean measure(List<Figure> figures, List<Figure> all) throws IOException, InterruptedException {
        List<String> order = all.stream().map(Figure::name).toList();
        boolean complete = true;
        for (Figure figure : figures) {
            console.line(figure.name() + ": " + figure.title());
            Path work = installation.target().resolve("bench").resolve(figure.name());
            try {
                results.put(measure(figure, work), order);
            } catch (CommandFailedException e) {
                console.line("  " + figure.name() + " could not be measured: " + e.getMessage());
                complete = false;
            } catch (IOException | RuntimeException e) {
                console.line("  " + figure.name() + " could not be measured: " + e + "\n  logs: " + work);
                complete = false;
            }
        }
        console.line("The results are in " + results.page());
        return complete;
    }

    private FigureResult measure(Figure figure, Path work) throws IOException, InterruptedException {
        FileTree.delete(work);
        Files.createDirectories(work);
        Instant begun = Instant.now();
        List<Finding> findings = figure.measure(new Bench(installation, options, console, work));
        findings.forEach(finding -> console.line("  " + finding.measured().what() + ": "
                + ResultsPage.text(finding.outcome())
                + (finding.baseline() == null
                        ? " " + finding.measured().unit()
                        : " × " + finding.baseline().what())));
        return new FigureResult(
                figure.name(),
                figure.title(),
                begun,
                Duration.between(begun, Instant.now()).toSeconds(),
                options,
                Machine.thisOne(),
                Versions.ofBuild(),
                findings);
    }
}
