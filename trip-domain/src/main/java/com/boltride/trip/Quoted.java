package com.boltride.trip;

/** A value as it may stand in a message: in quotes, on one line, printable, of bounded length. */
public final class Quoted {

    private static final int MAX_SHOWN = 80;

    private Quoted() {}

    public static String of(String value) {
        return '"' + bare(value) + '"';
    }

    /** The same without the quotes. */
    static String bare(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(MAX_SHOWN).forEach(c -> append(shown, c));
        if (value.codePointCount(0, value.length()) > MAX_SHOWN) {
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
