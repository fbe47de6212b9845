package com.boltride.trip;

/** A value as it may stand in a message: in quotes, on one line, printable, of bounded length. */
public final class Quoted {

    private static final int MAX_SHOWN = 80;

    private Quoted() {}

    /** The first 80 characters. */
    public static String of(String value) {
        return of(value, MAX_SHOWN);
    }

    /** @param max characters (code points) that are shown */
    public static String of(String value, int max) {
        return '"' + bare(value, max) + '"';
    }

    /** The first 80 characters, without the quotes. */
    static String bare(String value) {
        return bare(value, MAX_SHOWN);
    }

    /** The first characters, without the quotes. @param max characters (code points) that are shown */
    public static String bare(String value, int max) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(max).forEach(c -> append(shown, c));
        if (value.codePointCount(0, value.length()) > max) {
            shown.append('…');
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (c == '"' || c == '\\') {
            shown.append('\\').appendCodePoint(c);
        } else if (isPrintable(c)) {
            shown.appendCodePoint(c);
        } else {
            shown.append(String.format("\\u%04x", c));
        }
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
