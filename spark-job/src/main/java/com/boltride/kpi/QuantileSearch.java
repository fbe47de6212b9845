package com.boltride.kpi;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;

/**
 * Finds exact quantiles without sorting or moving the values: each pass over the trips counts them in a few thousand bins of
 * a range of keys and goes on with the bin that holds the wanted rank, until that holds few values, which are fetched. Evenly
 * spread values of ten million trips take one pass and the fetch, and so do values that repeat, such as whole minutes. All ranks
 * are searched in the same passes.
 */
final class QuantileSearch {
    private final JavaRDD<DistinctTrips> trips;
    private final DayTotals totals;

    /** @param totals of those trips, of which there is at least one */
    QuantileSearch(JavaRDD<DistinctTrips> trips, DayTotals totals) {
        this.trips = trips;
        this.totals = totals;
    }

    Map<Quantile, BigDecimal> find(Collection<Quantile> quantiles) {
        Map<Rank, RankSearch> searches = new HashMap<>();
        for (Quantile quantile : quantiles) {
            open(searches, new Rank(quantile.measure(), quantile.lowerRank(totals.trips())));
            open(searches, new Rank(quantile.measure(), quantile.upperRank(totals.trips())));
        }
        narrow(searches.values());
        Map<Rank, BigDecimal> values = fetch(searches);

        Map<Quantile, BigDecimal> found = new HashMap<>();
        for (Quantile quantile : quantiles) {
            found.put(quantile, quantile.of(totals.trips(), rank -> values.get(new Rank(quantile.measure(), rank))));
        }
        return found;
    }

    private void open(Map<Rank, RankSearch> searches, Rank rank) {
        DecimalTotals all = rank.measure().totals(totals);
        KeyRange range = new KeyRange(rank.measure(), all.minKey(), all.maxKey());
        searches.put(rank, new RankSearch(rank.number(), range, totals.trips()));
    }

    private void narrow(Collection<RankSearch> searches) {
        List<RankSearch> wide = new ArrayList<>(searches);
        for (wide.removeIf(RankSearch::isNarrow); !wide.isEmpty(); wide.removeIf(RankSearch::isNarrow)) {
            List<KeyRange> ranges =
                    wide.stream().map(RankSearch::range).distinct().toList();
            List<KeyBins> bins = trips.map(part -> bins(part, ranges)).reduce(QuantileSearch::mergeBins);
            wide.forEach(search -> search.narrow(bins.get(ranges.indexOf(search.range()))));
        }
    }

    private Map<Rank, BigDecimal> fetch(Map<Rank, RankSearch> searches) {
        List<KeyRange> ranges =
                searches.values().stream().map(RankSearch::range).distinct().toList();
        List<TreeMap<BigDecimal, Long>> values =
                trips.map(part -> values(part, ranges)).reduce(QuantileSearch::mergeValues);
        Map<Rank, BigDecimal> found = new HashMap<>();
        searches.forEach((rank, search) -> found.put(rank, search.pick(values.get(ranges.indexOf(search.range())))));
        return found;
    }

    private static List<KeyBins> bins(DistinctTrips trips, List<KeyRange> ranges) {
        List<KeyBins> bins = new ArrayList<>();
        for (KeyRange range : ranges) {
            bins.add(KeyBins.of(trips, range));
        }
        return bins;
    }

    private static List<TreeMap<BigDecimal, Long>> values(DistinctTrips trips, List<KeyRange> ranges) {
        List<TreeMap<BigDecimal, Long>> values = new ArrayList<>();
        for (KeyRange range : ranges) {
            DecimalColumn column = range.measure().column(trips.block());
            TreeMap<BigDecimal, Long> inRange = new TreeMap<>();
            for (int row = trips.next(0); row < trips.block().rows(); row = trips.next(row + 1)) {
                if (range.contains(column.key(row))) {
                    inRange.merge(column.get(row), 1L, Long::sum);
                }
            }
            values.add(inRange);
        }
        return values;
    }

    private static List<KeyBins> mergeBins(List<KeyBins> left, List<KeyBins> right) {
        for (int i = 0; i < left.size(); i++) {
            left.get(i).merge(right.get(i));
        }
        return left;
    }

    private static List<TreeMap<BigDecimal, Long>> mergeValues(
            List<TreeMap<BigDecimal, Long>> left, List<TreeMap<BigDecimal, Long>> right) {
        for (int i = 0; i < left.size(); i++) {
            TreeMap<BigDecimal, Long> merged = left.get(i);
            right.get(i).forEach((value, count) -> merged.merge(value, count, Long::sum));
        }
        return left;
    }

    /** @param number from 0, in ascending order of the measure */
    private record Rank(Measure measure, long number) implements Serializable {}
}
