package com.boltride.cli.ledger;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Two sums that must be equal.
 *
 * @param left at least one term
 * @param right at least one term
 */
public record Equation(List<Term> left, List<Term> right) {

    /** A figure with its name. */
    public record Term(String name, long value) {}

    public Equation {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    public boolean holds() {
        return sum(left) == sum(right);
    }

    /** The equation with names and figures: {@code rows read 10 = events published 9 + rows quarantined 1}. */
    @Override
    public String toString() {
        return inWords(left) + (holds() ? " = " : " ≠ ") + inWords(right);
    }

    static Term term(String name, long value) {
        return new Term(name, value);
    }

    private static long sum(List<Term> terms) {
        return terms.stream().mapToLong(Term::value).sum();
    }

    private static String inWords(List<Term> terms) {
        return terms.stream()
                .map(term -> String.format(Locale.ROOT, "%s %,d", term.name(), term.value()))
                .collect(Collectors.joining(" + "));
    }
}
