package org.form4.source.edgar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which forms to fetch. {@code 4} is Form 4 with its amendments, {@code 4/A} the amendments alone.
 *
 * @param types as EDGAR's lists write them
 */
public record Forms(Set<String> types) {
    private static final List<String> KNOWN = List.of("3", "4", "5");

    /** All ownership forms. */
    public static final Forms ALL = of(KNOWN);

    public Forms {
        types = Set.copyOf(types);
    }

    /** Reads forms as typed; another form is an {@link IllegalArgumentException}. */
    public static Forms of(List<String> typed) {
        Set<String> types = new TreeSet<>();
        for (String form : typed) {
            String name = form.strip().toUpperCase(Locale.ROOT);
            boolean isAmendment = name.endsWith("/A");
            String plain = isAmendment ? name.substring(0, name.length() - 2) : name;
            if (!KNOWN.contains(plain)) {
                throw new IllegalArgumentException("forms are 3, 4, 5, 3/A, 4/A and 5/A, not " + form);
            }
            types.add(plain + "/A");
            if (!isAmendment) {
                types.add(plain);
            }
        }
        return new Forms(types);
    }

    boolean has(String form) {
        return types.contains(form);
    }
}
