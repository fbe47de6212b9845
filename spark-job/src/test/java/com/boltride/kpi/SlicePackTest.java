package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlicePackTest {

    @Test
    void everyByteOfEveryObjectIsInOneSliceInOrder() {
        List<TripObject> objects = List.of(
                new TripObject("a", 10),
                new TripObject("b", 0),
                new TripObject("c", 3L << 30),
                new TripObject("d", 77));

        List<Slice> slices = SlicePack.of(objects, 2).stream()
                .flatMap(pack -> pack.slices().stream())
                .toList();

        assertThat(slices)
                .extracting(Slice::path)
                .isSorted()
                .doesNotContain("b")
                .contains("a", "c", "d");
        for (TripObject object : objects) {
            long next = 0;
            for (Slice slice : slices.stream()
                    .filter(slice -> slice.path().equals(object.path()))
                    .toList()) {
                assertThat(slice.start()).isEqualTo(next);
                next = slice.end();
            }
            assertThat(next).isEqualTo(object.length());
        }
    }

    @Test
    void packsAreNumberedAndBounded() {
        List<SlicePack> packs = SlicePack.of(List.of(new TripObject("a", 5L << 30)), 2);

        assertThat(packs)
                .extracting(SlicePack::ordinal)
                .isEqualTo(IntStream.range(0, packs.size()).boxed().toList());
        assertThat(packs).allMatch(pack -> pack.bytes() <= SlicePack.MAX_BYTES);
    }

    @Test
    void manySmallObjectsShareFewPacks() {
        List<TripObject> objects = IntStream.range(0, 10_000)
                .mapToObj(i -> new TripObject("o%05d".formatted(i), 400))
                .toList();

        assertThat(SlicePack.of(objects, 2)).hasSizeBetween(2, 100);
    }

    @Test
    void nothingToReadIsNoPack() {
        assertThat(SlicePack.of(List.of(), 2)).isEmpty();
        assertThat(SlicePack.of(List.of(new TripObject("a", 0)), 2)).isEmpty();
    }
}
