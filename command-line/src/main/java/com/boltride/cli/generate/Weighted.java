package com.boltride.cli.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws one of several values, each as often as its weight says. */
final class Weighted<T> {

    private record Choice<T>(T value, int weight) {}

    private final List<Choice<T>> choices = new ArrayList<>();
    private int total;

    Weighted<T> add(T value, int weight) {
        choices.add(new Choice<>(value, weight));
        total += weight;
        return this;
    }

    T draw(Random random) {
        int left = random.nextInt(total);
        for (Choice<T> choice : choices) {
            left -= choice.weight();
            if (left < 0) {
                return choice.value();
            }
        }
        throw new IllegalStateException("no choice for " + left + " of " + total);
    }
}
