package com.boltride.cli.oracle;

import com.boltride.cli.content.Content;
import com.boltride.cli.evidence.Letter;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What has to come of events.
 *
 * @param completed every trip that has to be completed, by id, with all that its start and its end say
 * @param open every trip that has only started, by id, with all that its start says
 * @param starts outcomes of the starts
 * @param ends outcomes of the ends
 * @param faults letters that are missing or have no business to be there, in words
 */
public record Expectation(
        Map<String, Content> completed,
        Map<String, Content> open,
        Outcomes starts,
        Outcomes ends,
        List<String> faults) {

    /**
     * Where two events contradict each other, either may have come first and stand: shards, retries and restarts leave it open, and
     * any choice is right. Which it was, the dead letters tell. So the letters are an input here, and all of them have to be
     * accounted for.
     */
    public static Expectation of(List<Content> starts, List<Content> ends, Collection<Letter> letters) {
        Reckoning reckoning = new Reckoning(letters);
        reckoning.reckonStarts(starts);
        reckoning.reckonEnds(ends);
        return reckoning.close();
    }

    public long deadLetters() {
        return starts.refused() + ends.refused() + ends.expired();
    }
}
