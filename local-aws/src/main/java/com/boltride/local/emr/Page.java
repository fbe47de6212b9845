package com.boltride.local.emr;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param nextToken where the next page begins; null on the last
 */
record Page<T>(List<T> items, @Nullable String nextToken) {

    /** The most that one page holds, and what it holds unless asked for less. */
    private static final int LARGEST = 50;

    /** @throws EmrServerlessException if {@code maxResults} or {@code nextToken} is not valid */
    static <T> Page<T> of(List<T> all, Map<String, List<String>> query) {
        int size = number(query, "maxResults", LARGEST, 1, LARGEST);
        int from = number(query, "nextToken", 0, 0, all.size());
        int to = Math.min(all.size(), from + size);
        return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }

    private static int number(Map<String, List<String>> query, String name, int absent, int least, int most) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return absent;
        }
        try {
            int value = Integer.parseInt(values.get(0));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // The answer below names it.
        }
        throw EmrServerlessException.validation(name + " is not valid: " + values.get(0));
    }
}
