package com.boltride.bench;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells results to people, in Markdown. */
final class ResultsPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final String INTRODUCTION = """
            # Benchmark results

            Written by `./bolt-ride bench`; `results.json` beside this page holds every run. A ratio is that of a run to the
            baseline's run in the same minute on the same machine. Given are the median of the runs and, in parentheses, the least and the
            greatest. On a *fixture*, the other side speaks the wire protocol and does nothing else; the *emulator* is `local-aws`.

            To repeat one: `./bolt-ride bench --figure NAME`.
            """;

    private final List<FigureResult> results;

    ResultsPage(List<FigureResult> results) {
        this.results = results;
    }

    String text() {
        return INTRODUCTION + results.stream().map(ResultsPage::section).collect(Collectors.joining());
    }

    private static String section(FigureResult result) {
        return "\n## " + result.name() + "\n\n" + result.title() + "\n\n"
                + "| measured | on | value | baseline | ratio | goal | met |\n|---|---|---|---|---|---|---|\n"
                + result.findings().stream().map(ResultsPage::row).collect(Collectors.joining()) + "\n"
                + TIME.format(result.measuredAt()) + ", " + result.options().runs() + " runs"
                + (result.options().quick() ? " (quick: worth little)" : "") + " in " + result.duration() + " s. "
                + result.machine().description() + ". " + versions(result.versions()) + ".\n";
    }

    private static String row(Finding finding) {
        Samples baseline = finding.baseline();
        Goal goal = finding.goal();
        Boolean met = finding.isMet();
        return "| "
                + String.join(
                        " | ",
                        finding.measured().what(),
                        finding.target(),
                        text(finding.measured()),
                        baseline == null ? "" : baseline.what() + ": " + text(baseline),
                        baseline == null ? "" : "**" + text(finding.outcome()) + "**",
                        goal == null ? "" : goal.bound().sign() + " " + number(goal.limit()),
                        met == null ? "" : met ? "yes" : "no")
                + " |\n";
    }

    private static String text(Samples samples) {
        return text(samples.spread()) + " " + samples.unit();
    }

    static String text(Spread spread) {
        return number(spread.median()) + " (" + number(spread.min()) + "–" + number(spread.max()) + ")";
    }

    /** Three significant digits, or all those before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String versions(Map<String, String> versions) {
        return versions.entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .collect(Collectors.joining(", "));
    }
}
