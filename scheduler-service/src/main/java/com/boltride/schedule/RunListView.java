package com.boltride.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs as REST shows them.
 *
 * @param next to be given as {@code after} for the next page; left out on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunListView(List<RunView> runs, @Nullable String next) {

    static RunListView of(List<Run> runs, @Nullable RunCursor next, Reports reports) {
        return new RunListView(
                runs.stream().map(run -> RunView.of(run, reports)).toList(), next == null ? null : next.toString());
    }
}
