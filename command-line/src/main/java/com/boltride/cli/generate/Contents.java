package com.boltride.cli.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was put into the two files, and what the pipeline has to make of it. */
public final class Contents {

    private final FileContents starts = new FileContents();
    private final FileContents ends = new FileContents();
    private long completed;
    private long open;
    private long endsWithoutStart;

    FileContents starts() {
        return starts;
    }

    FileContents ends() {
        return ends;
    }

    void countTrip(boolean started, boolean ended) {
        if (!started) {
            endsWithoutStart++;
        } else if (ended) {
            completed++;
        } else {
            open++;
        }
    }

    /** A figure in each line. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        addFile(lines, "trip_start.csv", starts);
        addFile(lines, "trip_end.csv", ends);
        lines.add("to come of them");
        lines.add(figure("trips completed", completed));
        lines.add(figure("trips left open", open));
        lines.add(figure("rows quarantined", quarantined()));
        lines.add(figure("dead letters", deadLetters()));
        return lines;
    }

    private void addFile(List<String> lines, String name, FileContents file) {
        lines.add(name);
        lines.add(figure("rows", file.rows()));
        lines.add(figure("rows repeated", file.repeated()));
        lines.add(figure("rows repeated with another fare", file.conflicting()));
        if (file == ends) {
            lines.add(figure("rows without a start", endsWithoutStart));
        }
        file.bad().forEach((fault, count) -> lines.add(figure("rows " + fault.description(), count)));
    }

    private long quarantined() {
        return sumOfBad(starts) + sumOfBad(ends) - endsBeforeStart();
    }

    private long deadLetters() {
        return endsWithoutStart + starts.conflicting() + ends.conflicting() + endsBeforeStart();
    }

    private long endsBeforeStart() {
        return ends.bad().getOrDefault(Fault.END_BEFORE_START, 0L);
    }

    private static long sumOfBad(FileContents file) {
        return file.bad().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String figure(String what, long count) {
        return String.format(Locale.ROOT, "  %-42s %,11d", what, count);
    }
}
