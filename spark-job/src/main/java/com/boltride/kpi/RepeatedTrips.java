package com.boltride.kpi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Finds trips that occur more than once. Of the copies of a trip the first counts, in the order of the objects' names and
 * of the lines in them, so every run chooses alike even if the copies differ.
 *
 * <p>Each block sends its keys, and nothing else of its trips, to the task that looks after their share of all keys; that
 * task sends back the rows to leave out.
 */
final class RepeatedTrips {
    private RepeatedTrips() {}

    /**
     * @param blocks one to a partition, with its ordinal the partition's
     * @param shares among how many tasks the keys are divided
     */
    static JavaRDD<DistinctTrips> leaveOut(JavaRDD<TripBlock> blocks, int shares) {
        JavaRDD<KeyShare> keys = blocks.flatMapToPair(block -> numbered(KeyShare.of(block, shares)))
                .partitionBy(new HashPartitioner(shares))
                .values();
        // An Integer is its own hash, so each block's rows land in the block's own partition.
        JavaRDD<BitSet> repeated = keys.mapPartitionsToPair(RepeatedTrips::find)
                .partitionBy(new HashPartitioner(blocks.getNumPartitions()))
                .values();
        return blocks.zipPartitions(repeated, RepeatedTrips::leaveOut);
    }

    private static Iterator<Tuple2<Integer, KeyShare>> numbered(List<KeyShare> shares) {
        List<Tuple2<Integer, KeyShare>> numbered = new ArrayList<>(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            numbered.add(new Tuple2<>(i, shares.get(i)));
        }
        return numbered.iterator();
    }

    private static Iterator<Tuple2<Integer, BitSet>> find(Iterator<KeyShare> unordered) {
        List<KeyShare> shares = new ArrayList<>();
        unordered.forEachRemaining(shares::add);
        shares.sort(Comparator.comparingInt(KeyShare::ordinal));

        TripKeySet seen =
                new TripKeySet(shares.stream().mapToInt(KeyShare::size).sum());
        Map<Integer, BitSet> repeated = new HashMap<>();
        for (KeyShare share : shares) {
            for (int i = 0; i < share.size(); i++) {
                if (!seen.add(share.key(i))) {
                    repeated.computeIfAbsent(share.ordinal(), ordinal -> new BitSet())
                            .set(share.row(i));
                }
            }
        }
        return repeated.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
                .iterator();
    }

    private static Iterator<DistinctTrips> leaveOut(Iterator<TripBlock> blocks, Iterator<BitSet> repeated) {
        BitSet all = new BitSet();
        repeated.forEachRemaining(all::or);
        return List.of(new DistinctTrips(blocks.next(), all)).iterator();
    }
}
