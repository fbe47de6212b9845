package com.boltride.pipeline.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What has to come of two input files.
 *
 * @param rows of both files
 * @param refusedStarts code of the reason by line number
 * @param refusedEnds code of the reason by line number
 * @param completed every trip that has to be completed, by id, with all that its start and its end say
 * @param inProgress how many trips have only started
 * @param starts outcomes of the starts
 * @param ends outcomes of the ends
 */
public record Expectation(
        long rows,
        Map<Long, String> refusedStarts,
        Map<Long, String> refusedEnds,
        Map<String, Content> completed,
        long inProgress,
        Outcomes starts,
        Outcomes ends) {

    /**
     * Where two events contradict each other, the files do not tell which of them arrives first and stands: the dead letters
     * do. So the letters are an input here, and are all accounted for on the way.
     *
     * @throws AssertionError if a letter is missing or has no business to be there
     */
    public static Expectation of(Path directory, List<Letter> letters) throws IOException {
        InputFile starts = InputFile.read(directory.resolve("trip_start.csv"), Field.REQUIRED_IN_START);
        InputFile ends = InputFile.read(directory.resolve("trip_end.csv"), Field.REQUIRED_IN_END);
        Reckoning reckoning = new Reckoning(letters);
        reckoning.reckonStarts(starts.events());
        reckoning.reckonEnds(ends.events());
        reckoning.requireNothingUnexplained();
        return new Expectation(
                starts.rows() + ends.rows(),
                starts.refusals(),
                ends.refusals(),
                reckoning.completed(),
                reckoning.inProgress(),
                reckoning.starts(),
                reckoning.ends());
    }

    public long deadLetters() {
        return starts.refused() + ends.refused() + ends.expired();
    }
}
