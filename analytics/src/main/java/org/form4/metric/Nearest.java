package org.form4.metric;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a user may have meant: the fewest letters changed, added or left out, counted in either case. */
public final class Nearest {
    private Nearest() {}

    /** The nearest of the known names, unless even that is far off. */
    public static Optional<String> of(String typed, Collection<String> known) {
        String wanted = fold(typed);
        return known.stream()
                .min(Comparator.comparing((String name) -> !isClose(wanted, fold(name)))
                        .thenComparing(name -> !isPart(wanted, fold(name)))
                        .thenComparingInt(name -> distance(wanted, fold(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> isNear(wanted, fold(name)));
    }

    /** The end of a message: {@code "; did you mean 'x'?"}, or the list of what there is. */
    public static String hint(String typed, Collection<String> known) {
        return of(typed, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElseGet(() -> "; there are: " + String.join(", ", known));
    }

    private static boolean isNear(String wanted, String name) {
        return isClose(wanted, name) || isPart(wanted, name);
    }

    private static boolean isClose(String wanted, String name) {
        return distance(wanted, name) <= Math.max(2, name.length() / 3);
    }

    private static boolean isPart(String wanted, String name) {
        return wanted.length() > 2 && (name.contains(wanted) || (name.length() > 2 && wanted.contains(name)));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
