package com.boltride.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of runs.
 *
 * @param next where the next part begins; null if this is the last one
 */
record RunPage(List<Run> runs, @Nullable RunCursor next) {}
