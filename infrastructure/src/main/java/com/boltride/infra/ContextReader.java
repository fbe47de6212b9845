package com.boltride.infra;

import software.constructs.Node;

/** Reads settings from the CDK context, where a value is a text if it was given on the command line. */
final class ContextReader {

    private final Node node;

    ContextReader(Node node) {
        this.node = node;
    }

    String text(String name) {
        Object value = node.tryGetContext(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing: set it in the context of cdk.json");
        }
        return value.toString().strip();
    }

    String matching(String name, String pattern, String expected) {
        String value = text(name);
        if (!value.matches(pattern)) {
            throw wrong(name, value, expected);
        }
        return value;
    }

    int number(String name, int min, int max) {
        String value = text(name);
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw wrong(name, value, "a whole number from " + min + " to " + max);
    }

    boolean flag(String name) {
        String value = text(name);
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(name, value, "true or false");
        }
        return value.equals("true");
    }

    private static IllegalArgumentException wrong(String name, String value, String expected) {
        return new IllegalArgumentException(name + " '" + value + "' is not " + expected);
    }
}
